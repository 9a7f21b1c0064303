/** A closed campaign keeps its deliveries; closing and a delivery cannot pass each other. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  cloturerCampagne,
  modifierCampagne,
  rouvrirCampagne,
} from '@/lib/approvisionnements/campagne.usecases'
import { DIRECTION, nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { refusApres } from '@/lib/core/attente-de-test'
import { contexte, enMots } from '@/lib/core/operation'
import { calibrer } from './calibrage.usecases'
import { lireLivraison } from './livraison.queries'
import { modifierLivraison } from './livraison.usecases'
import { ANNEXE_1B, nouvelleLivraison } from './monde-de-test'

let base: BaseDeTest
let verger: string
beforeAll(async () => {
  base = await baseDeTest()
  verger = (await nouveauVerger((await nouvelAdherent()).code)).code
})
afterAll(() => base.fermer())

const clore = (annee: number) => cloturerCampagne(DIRECTION, { annee, motif: 'Comptes arrêtés' })
const rouvrir = (annee: number) => rouvrirCampagne(DIRECTION, { annee, motif: 'Oubli' })
const recue = (annee: number) => nouvelleLivraison(verger, { date: `${annee}-10-02` })
const calibree = async (annee: number) => {
  const { code } = await recue(annee)
  return calibrer(RECEPTION, { code, lots: ANNEXE_1B })
}
const CLOSE = (annee: number) =>
  `La campagne ${annee}-${annee + 1} est close : demandez à la direction de la rouvrir.`

test('what waits when a campaign is closed stays as it is until it is reopened', async () => {
  const { code } = await recue(2003)
  expect((await clore(2003)).cloturee).not.toBeNull()
  expect((await refusDe(() => calibrer(RECEPTION, { code, lots: ANNEXE_1B }))).message).toBe(CLOSE(2003))
  await rouvrir(2003)
  expect((await calibrer(RECEPTION, { code, lots: ANNEXE_1B })).etat).toBe('calibree')
})

test('a closed campaign takes no delivery, no correction and no sheet; nothing is written', async () => {
  const { code } = await calibree(2004)
  const ailleurs = await recue(2005)
  await clore(2004)
  const dehors = await refusDe(() => recue(2004))
  expect([dehors.genre, dehors.champs]).toEqual(['impossible', [{ champ: 'date', message: CLOSE(2004) }]])
  const vers = await refusDe(() => modifierLivraison(RECEPTION, { code: ailleurs.code, date: '2004-10-02' }))
  expect(vers.champs).toEqual([{ champ: 'date', message: CLOSE(2004) }])
  for (const geste of [
    () => modifierLivraison(RECEPTION, { code, humiditePourcent: 22 }),
    () => calibrer(RECEPTION, { code, lots: [{ calibre: 6, quantiteKg: 12_520 }] }),
    () => calibrer(RECEPTION, { code, lots: [], brouillon: true }),
    () => modifierCampagne(DIRECTION, { annee: 2004, motif: 'x', calibreMinimumAocMm: 20 }),
    () =>
      enMots(() => base.db.$executeRaw`UPDATE livraison SET humidite_pour_mille = 1 WHERE code = ${code}`),
    // By hand, and in balance: what the delivery became stays too.
    () =>
      enMots(
        () => base.db.$executeRaw`UPDATE lot SET quantite_grammes = quantite_grammes
        + CASE numero WHEN 1 THEN 1 ELSE -1 END WHERE livraison_code = ${code} AND numero < 3`,
      ),
    () => enMots(() => base.db.$executeRaw`INSERT INTO ecart_calibrage VALUES (${code}, 'DECHET', 1)`),
    () => enMots(() => base.db.$executeRaw`INSERT INTO pesee VALUES (${code}, 1, 12520000, 0)`),
  ])
    expect((await refusDe(geste)).message).toBe(CLOSE(2004))
  expect((await lireLivraison(RECEPTION, { code })).campagneCloturee).toBe(true)
})

test('reopened, it takes them again', async () => {
  const { code } = await calibree(2006)
  await clore(2006)
  await rouvrir(2006)
  await calibrer(RECEPTION, { code, lots: [{ calibre: 6, quantiteKg: 12_520 }] })
  expect((await recue(2006)).campagne).toBe(2006)
})

describe('they cannot pass each other', () => {
  test('a delivery that waited for the closing is refused, and so is a sheet', async () => {
    const { code } = await calibree(2008)
    const fermer = (annee: number) => (tx: Parameters<typeof contexte>[0]) =>
      cloturerCampagne.dans(contexte(tx, DIRECTION), { annee, motif: 'Comptes arrêtés' })
    const livraison = await refusApres(base, fermer(2008), () => recue(2008))
    expect([livraison.genre, livraison.message]).toEqual(['impossible', CLOSE(2008)])
    await rouvrir(2008)
    const fiche = await refusApres(base, fermer(2008), () =>
      calibrer(RECEPTION, { code, lots: [{ calibre: 6, quantiteKg: 12_520 }] }),
    )
    expect([fiche.genre, fiche.message]).toEqual(['impossible', CLOSE(2008)])
  })

  test('ten deliveries and one closing at once: each is wholly before it or refused', async () => {
    const recues = () => Array.from({ length: 5 }, () => recue(2009))
    const [avant, cloture, apres] = [recues(), clore(2009), recues()]
    expect((await cloture).cloturee).not.toBeNull()
    const issues = await Promise.allSettled([...avant, ...apres])
    const refusees = issues.filter((i) => i.status === 'rejected')
    expect(refusees.map((i) => i.reason.message)).toEqual(refusees.map(() => CLOSE(2009)))
    expect(await base.db.livraison.count({ where: { campagneAnnee: 2009 } })).toBe(10 - refusees.length)
    expect((await refusDe(() => recue(2009))).message).toBe(CLOSE(2009))
  })
})

test('afterwards every invariant holds', async () => {
  expect((await executerInvariants(base.url)).filter((i) => i.total > 0)).toEqual([])
})
