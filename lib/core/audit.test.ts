/** Invariant I8: one row for each committed change, before and after, written once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { certifier } from '@/lib/approvisionnements/certification.usecases'
import { DIRECTION, MOULIN, POLIENAS, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { enregistrerProducteur, modifierProducteur } from '@/lib/approvisionnements/producteur.usecases'
import { enregistrerVerger, modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { lireLivraison, listerLivraisons } from '@/lib/livraisons/livraison.queries'
import { enregistrerLivraison, modifierLivraison } from '@/lib/livraisons/livraison.usecases'
import { ANNEXE_1B, APPORT } from '@/lib/livraisons/monde-de-test'
import { refusDe } from './aide-aux-tests'
import { refusDeLaBase } from './database-error'
import { reglerHorloge } from './horloge'

let base: BaseDeTest
let remettreHorloge: () => void
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-10-15T08:00:00Z'))
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

const derniere = () => base.db.audit.findFirst({ orderBy: { id: 'desc' } })
const combien = () => base.db.audit.count()

test('each change leaves exactly one row that says who, what, before and after', async () => {
  const code = 'P001'
  const verger = 'V058'
  const livraison = 'L0512'
  const changements: [string, string, string, boolean, () => Promise<unknown>][] = [
    [
      'POST /api/producteurs',
      'producteur',
      code,
      false,
      () => enregistrerProducteur(RECEPTION, { code, ...POLIENAS }),
    ],
    [
      'PATCH /api/producteurs/{code}',
      'producteur',
      code,
      true,
      () => modifierProducteur(DIRECTION, { code, ville: 'Vinay' }),
    ],
    [
      'PUT /api/producteurs/{code}/adhesion',
      'producteur',
      code,
      true,
      () => adherer(RECEPTION, { code, dateAdhesion: '1998-03-12' }),
    ],
    [
      'POST /api/producteurs/{code}/certifications',
      'producteur',
      code,
      false,
      () => certifier(RECEPTION, { code, certification: 'AB', dateObtention: '2008-06-01' }),
    ],
    [
      'POST /api/vergers',
      'verger',
      verger,
      false,
      () => enregistrerVerger(RECEPTION, { code: verger, ...MOULIN, producteur: code }),
    ],
    [
      'PATCH /api/vergers/{code}',
      'verger',
      verger,
      true,
      () => modifierVerger(RECEPTION, { code: verger, nom: 'Le moulin' }),
    ],
    [
      'POST /api/livraisons',
      'livraison',
      livraison,
      false,
      () => enregistrerLivraison(RECEPTION, { code: livraison, verger, ...APPORT }),
    ],
    [
      'PATCH /api/livraisons/{code}',
      'livraison',
      livraison,
      true,
      () => modifierLivraison(RECEPTION, { code: livraison, humiditePourcent: 34 }),
    ],
    [
      'PUT /api/livraisons/{code}/calibrage',
      'livraison',
      livraison,
      true,
      () => calibrer(DIRECTION, { code: livraison, lots: ANNEXE_1B }),
    ],
  ]
  for (const [operation, objet, codeChange, existait, changer] of changements) {
    const avant = await combien()
    const resultat = await changer()
    expect(await combien(), operation).toBe(avant + 1)
    const ligne = await derniere()
    expect(ligne).toMatchObject({ operation, objet, code: codeChange, le: new Date('2026-10-15T08:00:00Z') })
    expect(ligne?.apres).toEqual(JSON.parse(JSON.stringify(resultat)))
    expect(ligne?.avant === null, operation).toBe(!existait)
  }
  expect(await derniere()).toMatchObject({
    acteur: 'direction',
    avant: { etat: 'recue', lots: [] },
    apres: { etat: 'calibree' },
  })
})

test('a refusal and a read leave none', async () => {
  const avant = await combien()
  await refusDe(() => enregistrerLivraison(RECEPTION, { verger: 'V999', ...APPORT }))
  await listerLivraisons(DIRECTION)
  await lireLivraison(DIRECTION, { code: 'L0512' })
  expect(await combien()).toBe(avant)
})

describe('the base refuses to rewrite it', () => {
  test.each<[string, () => PromiseLike<unknown>]>([
    ['UPDATE', () => base.db.$executeRaw`UPDATE audit SET acteur = 'personne'`],
    ['DELETE', () => base.db.$executeRaw`DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)`],
    ['TRUNCATE', () => base.db.$executeRaw`TRUNCATE audit`],
    ['updateMany', () => base.db.audit.updateMany({ data: { acteur: 'personne' } })],
    ['deleteMany', () => base.db.audit.deleteMany()],
  ])('by %s', async (_nom, effacer) => {
    const avant = await base.db.audit.findMany()
    const erreur: unknown = await effacer().then(
      () => null,
      (e: unknown) => e,
    )
    const refus = refusDeLaBase(erreur)
    expect(refus?.genre).toBe('impossible')
    expect(refus?.message).toBe('Le journal des changements ne se modifie pas.')
    expect(await base.db.audit.findMany()).toEqual(avant)
  })
})
