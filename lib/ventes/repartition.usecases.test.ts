/** A demand larger than any lot on a real base: one order a lot, all of them or none, nothing over and nothing under. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { estDomainError } from '@/lib/core/domain-error'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { nouvelleLivraison } from '@/lib/livraisons/monde-de-test'
import { listerLotsOfferts } from '@/lib/livraisons/offre.queries'
import { CARRECLERC, COMMERCE } from './clients-de-test'
import { lireHistoriqueCommande } from './historique.queries'
import { acheteur, LIGNES_DU_CAS, nouvelleCommande } from './monde-de-test'
import { enregistrerReparties } from './repartition.usecases'

let base: BaseDeTest
let verger: string
/** Each test has a calibre of its own, so that no lot of another answers its demand. */
let calibre = 0
beforeAll(async () => {
  base = await baseDeTest()
  await acheteur()
  verger = (await nouveauVerger((await nouvelAdherent()).code)).code
})
afterAll(() => base.fermer())
beforeEach(() => {
  calibre += 1
})

async function lot(date: string, quantiteKg: number): Promise<string> {
  const { code } = await nouvelleLivraison(verger, { date, quantiteKg })
  await calibrer(RECEPTION, { code, lots: [{ calibre, quantiteKg }] })
  return `${code}-1`
}

const demande = () => ({ variete: 'Franquette', typeProduit: 'ENTIERE_FRAICHE', calibre })
const repartir = (saisie: Record<string, unknown> = {}) =>
  enregistrerReparties(COMMERCE, {
    client: CARRECLERC.id,
    demande: demande(),
    lignes: LIGNES_DU_CAS,
    ...saisie,
  })
const libres = async () =>
  (await listerLotsOfferts(COMMERCE, { calibre, typeProduit: 'ENTIERE_FRAICHE' })).elements.map((l) => [
    l.code,
    l.quantiteGrammes - l.engageGrammes,
  ])

describe('a demand larger than any lot', () => {
  test('is one order a lot, the oldest first, each with what the buyer dictated and its trail', async () => {
    const jeune = await lot('2026-10-03', 1_500)
    const vieux = await lot('2026-10-01', 1_005)
    const dernier = await lot('2026-10-04', 2_000)
    const { commandes } = await repartir({ prixHt: '2,35', referenceClient: 'BC 12' })
    expect(commandes.map((c) => [c.lot, c.poidsGrammes])).toEqual([
      [vieux, 1_005_000],
      [jeune, 1_500_000],
      [dernier, 1_295_000],
    ])
    expect(commandes[0]?.lignes.map((l) => [l.conditionnement, l.quantite])).toEqual([
      ['sachet-1kg', 5],
      ['filet-10kg', 100],
    ])
    expect(commandes.every((c) => c.prixHtDixMilliemes === 23_500 && c.referenceClient === 'BC 12')).toBe(
      true,
    )
    expect(await libres()).toEqual([[dernier, 705_000]])
    for (const { numero } of commandes) {
      const { elements } = await lireHistoriqueCommande(COMMERCE, { numero })
      expect(elements).toHaveLength(1)
    }
  })

  test('draws on one lot alone when one suffices', async () => {
    await lot('2026-10-01', 1_000)
    const grand = await lot('2026-10-02', 4_000)
    const { commandes } = await repartir()
    expect(commandes.map((c) => c.lot)).toEqual([grand])
  })

  test('leaves a locked lot alone', async () => {
    const bloque = await lot('2026-10-01', 3_000)
    await lot('2026-10-02', 3_000)
    await base.db.blocage.create({ data: { lotCode: bloque, motif: 'Odeur suspecte' } })
    const refus = await refusDe(() => repartir())
    expect(refus.message).toMatch(/^Il manque 800\skg/)
    expect(refus.champs.map((c) => c.champ)).toEqual(['lignes'])
  })

  test('is refused whole when all lots together do not suffice, naming what is missing', async () => {
    const seul = await lot('2026-10-01', 3_799)
    const refus = await refusDe(() => repartir())
    expect(refus.genre).toBe('impossible')
    expect(refus.message).toMatch(/^Il manque 1\skg, même en prenant tous les lots libres/)
    expect(await libres()).toEqual([[seul, 3_799_000]])
  })

  test.each([
    [{ demande: undefined }, 'demande'],
    [{ client: 'zzzz00001' }, 'client'],
    [{ lot: 'L0512-1' }, 'lot'],
    [{ numero: '00999' }, 'numero'],
  ])('is refused with %j', async (saisie, champ) => {
    expect((await refusDe(() => repartir(saisie))).champs.map((c) => c.champ)).toContain(champ)
  })
})

test('two at once, and an order in between: nothing over, nothing under', async () => {
  calibre = 6
  const lots = [
    await lot('2026-10-01', 2_000),
    await lot('2026-10-02', 2_000),
    await lot('2026-10-03', 2_000),
  ]
  const issues = await Promise.allSettled([
    repartir(),
    repartir(),
    nouvelleCommande(lots[2] ?? '', { lignes: [{ conditionnement: 'filet-1kg', quantite: 500 }] }),
  ])
  for (const issue of issues) if (issue.status === 'rejected') expect(estDomainError(issue.reason)).toBe(true)
  const [{ somme }] = await base.db.$queryRaw<[{ somme: bigint }]>`
    SELECT coalesce(sum(poids_grammes), 0)::bigint AS somme FROM commande WHERE lot_code = ANY (${lots})`
  const reste = (await libres()).reduce((total, [, grammes]) => total + Number(grammes), 0)
  expect(Number(somme) + reste).toBe(6_000_000)
  // Two demands of 3 800 kg cannot both be served; one at least is.
  expect(issues.slice(0, 2).filter((i) => i.status === 'fulfilled')).toHaveLength(1)
})
