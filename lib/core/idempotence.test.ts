/** Invariant I6: one key of one user, one effect. */
import assert from 'node:assert/strict'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { nouveauVerger, nouvelAdherent, POLIENAS } from '@/lib/approvisionnements/monde-de-test'
import { enregistrerProducteur } from '@/lib/approvisionnements/producteur.usecases'
import { modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { enregistrerLivraison } from '@/lib/livraisons/livraison.usecases'
import { APPORT } from '@/lib/livraisons/monde-de-test'
import { acteur, refusDe } from './aide-aux-tests'
import { reglerHorloge } from './horloge'
import { representation } from './representation'
import { useCase } from './use-case'

let base: BaseDeTest
let verger: string
let maintenant = new Date('2026-10-15T08:00:00Z')
let remettreHorloge: () => void
const LEA = acteur('reception', 1)
const MARC = acteur('reception', 2)

beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => maintenant)
  for (const { utilisateurId: id } of [LEA, MARC])
    await base.db.$executeRaw`INSERT INTO utilisateur (id, identifiant, nom, role, mot_de_passe_empreinte)
      VALUES (${id}, ${`quai${id}`}, 'Quai', 'reception', '')`
  verger = (await nouveauVerger((await nouvelAdherent()).code)).code
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})
beforeEach(() => {
  maintenant = new Date('2026-10-15T08:00:00Z')
})

const recevoir = (cleIdempotence: string, saisie: object = {}, qui = LEA) =>
  enregistrerLivraison(qui, { verger, ...APPORT, ...saisie }, { cleIdempotence })
const combien = () => base.db.livraison.count()

describe('refused', () => {
  test.each(['', ' ', 'a b', 'clé', 'x'.repeat(201), 'a\nb', 'a\u0000'])('the key %j', async (cle) => {
    const refus = await refusDe(() => recevoir(cle))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs[0]?.champ).toBe('Idempotency-Key')
  })

  test('one key for another body', async () => {
    await recevoir('autre-corps')
    const refus = await refusDe(() => recevoir('autre-corps', { quantiteKg: 1 }))
    expect(refus.genre).toBe('invalide')
    expect(refus.message).toMatch(/déjà servi pour une autre saisie/)
  })

  test('one key for another operation', async () => {
    await recevoir('autre-operation')
    const refus = await refusDe(() =>
      enregistrerProducteur(LEA, POLIENAS, { cleIdempotence: 'autre-operation' }),
    )
    expect(refus.genre).toBe('invalide')
  })
})

test('twenty times at once: one delivery, one row of audit, twenty times the same answer', async () => {
  const [livraisons, audits] = [await combien(), await base.db.audit.count()]
  const reponses = await Promise.all(Array.from({ length: 20 }, () => recevoir('vingt-fois')))
  expect(new Set(reponses.map((r) => JSON.stringify(r))).size).toBe(1)
  expect([await combien(), await base.db.audit.count()]).toEqual([livraisons + 1, audits + 1])
})

test('the same said otherwise is the same body', async () => {
  const { code } = await recevoir('memes-mots')
  expect(
    (await recevoir('memes-mots', { quantiteKg: '12 520', date: '02/10/2026', verger: verger.toLowerCase() }))
      .code,
  ).toBe(code)
})

test('the first answer comes again, although the record has changed since', async () => {
  const premiere = await recevoir('premiere-reponse')
  await modifierVerger(LEA, { code: verger, nom: 'Le moulin' })
  expect(await recevoir('premiere-reponse')).toEqual(premiere)
})

test('a key belongs to its user: another has an effect of its own', async () => {
  const lea = await recevoir('cle-partagee')
  const marc = await recevoir('cle-partagee', {}, MARC)
  expect(marc.code).not.toBe(lea.code)
  expect((await recevoir('cle-partagee')).code).toBe(lea.code)
})

test('a refusal is not kept: once put right, the same key works', async () => {
  await refusDe(() => recevoir('refus', { quantiteKg: 0 }))
  await refusDe(() => recevoir('refus', { verger: 'V999' }))
  await modifierVerger(LEA, { code: verger, actif: false, motif: 'Taille' })
  await refusDe(() => recevoir('refus'))
  await modifierVerger(LEA, { code: verger, actif: true })
  const avant = await combien()
  await recevoir('refus')
  expect(await combien()).toBe(avant + 1)
})

test('kept 30 days to the second, then it is a new key', async () => {
  const { code } = await recevoir('trente-jours')
  maintenant = new Date('2026-11-14T08:00:00Z')
  expect((await recevoir('trente-jours')).code).toBe(code)
  maintenant = new Date('2026-11-14T08:00:01Z')
  const neuve = await recevoir('trente-jours', { quantiteKg: 1 })
  expect(neuve.code).not.toBe(code)
  expect((await recevoir('trente-jours', { quantiteKg: 1 })).code).toBe(neuve.code)
})

test('without a key every call is its own', async () => {
  const avant = await combien()
  await enregistrerLivraison(LEA, { verger, ...APPORT })
  await enregistrerLivraison(LEA, { verger, ...APPORT })
  expect(await combien()).toBe(avant + 2)
})

test('an answer that would come back from the base as something else does not compile', () => {
  const declaration = {
    route: 'POST /api/essai',
    resume: '',
    droit: 'livraisons.enregistrer',
    objet: 'essai',
    schema: z.strictObject({}),
  } as const
  const date = representation(z.string(), (r: { le: Date }) => r.le.toISOString())
  const absence = representation(z.string(), (r: { lots: { mot: string | undefined }[] }) => String(r.lots))
  const texte = representation(z.string(), (r: { le: string; mot?: string }) => r.le)
  const rien = async () => assert.fail('never called')
  // @ts-expect-error a Date comes back as a string
  useCase({ ...declaration, reponse: date, run: rien })
  // @ts-expect-error a field that is undefined does not come back
  useCase({ ...declaration, reponse: absence, run: rien })
  expect(useCase({ ...declaration, reponse: texte, run: rien }).declaration.reponse).toBe(texte)
})
