/** From what waits to the paper in the lorry, on a real base. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { certifier as certifierUnMembre } from '@/lib/approvisionnements/certification.usecases'
import { DIRECTION } from '@/lib/approvisionnements/monde-de-test'
import { modifierProducteur } from '@/lib/approvisionnements/producteur.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { lireLot } from '@/lib/livraisons/lot.queries'
import { mentionLot, vendableEnAop } from '@/lib/livraisons/lot-sur-papier'
import { type Jour, jour, jourParis, plusJours } from '@/lib/mesures/jour'
import { listerAConditionner, listerAExpedier } from './attente.queries'
import { lireBons } from './bon.queries'
import { bonsReponse } from './bon.schema'
import { COMMERCE, lesDistributeurs } from './clients-de-test'
import { totaliserCommandes } from './commande.queries'
import { annulerCommande } from './commande.usecases'
import { conditionnerCommandes, expedierCommandes } from './expedition.usecases'
import { lotsDuCas, nouvelleCommande } from './monde-de-test'

let base: BaseDeTest
let livraison: string
const AUJOURDHUI = jourParis(new Date())

beforeAll(async () => {
  base = await baseDeTest()
  await lesDistributeurs()
  livraison = await lotsDuCas()
})
afterAll(() => base.fermer())

const filets = (quantite: number) => [{ conditionnement: 'filet-1kg', quantite }]
const commander = async (rang: number, saisie: Record<string, unknown> = {}) =>
  (await nouvelleCommande(`${livraison}-${rang}`, { lignes: filets(10), ...saisie })).numero
const partir = async (numeros: string[]) => {
  await conditionnerCommandes(COMMERCE, { numeros })
  await expedierCommandes(COMMERCE, { numeros })
}

describe('what waits', () => {
  const attendues = async (pour?: Jour) =>
    (await listerAConditionner(COMMERCE, { limite: 200, pour })).elements.map((c) => c.numero)

  test('comes the most urgent first, page after page, and a day leaves out what is wished later', async () => {
    const demain = plusJours(AUJOURDHUI, 1)
    const tard = await commander(1, { dateSouhaitee: plusJours(AUJOURDHUI, 20) })
    const pressee = await commander(2, { dateSouhaitee: demain })
    const retard = await commander(3, { dateCommande: plusJours(AUJOURDHUI, -9) })
    expect(await attendues()).toEqual([retard, pressee, tard])
    expect(await attendues(demain)).toEqual([retard, pressee])
    expect(await attendues(plusJours(AUJOURDHUI, -1))).toEqual([retard])

    const premiere = await listerAConditionner(COMMERCE, { limite: 2 })
    const suite = await listerAConditionner(COMMERCE, { limite: 2, suivant: premiere.suivant })
    expect(premiere.elements.map((c) => c.numero)).toEqual([retard, pressee])
    expect(suite.elements.map((c) => c.numero)).toEqual([tard])
    // What the head of the list says is what it holds.
    expect((await totaliserCommandes(COMMERCE, { etat: 'enregistree', pour: demain })).nombre).toBe(2)

    await conditionnerCommandes(COMMERCE, { numeros: [retard, tard] })
    expect(await attendues()).toEqual([pressee])
    const aExpedier = await listerAExpedier(COMMERCE, {})
    expect(aExpedier.elements.map((c) => c.numero)).toEqual([retard, tard])
    await expedierCommandes(COMMERCE, { numeros: [retard] })
    await annulerCommande(COMMERCE, { numero: tard, motif: 'Erreur' })
    expect((await listerAExpedier(COMMERCE, {})).elements).toEqual([])
  })
})

describe('a note', () => {
  test('is one paper for one client, one place and one departure', async () => {
    const a = await commander(2)
    const b = await commander(3, { transporteur: 'Geodis' })
    const ailleurs = await commander(3, { lieuLivraison: 'Plateforme de Corbas' })
    const autre = await commander(3, { client: 'supe00001' })
    const numeros = [a, b, ailleurs, autre]
    const papiers = async () =>
      (await lireBons(COMMERCE, { numeros: numeros.join(',') })).bons.map((bon) => [
        bon.dateEnvoi,
        ...bon.commandes.map((c) => c.numero),
      ])
    expect(await papiers()).toEqual([
      [null, a, b],
      [null, ailleurs],
      [null, autre],
    ])
    await partir([b])
    expect(await papiers()).toHaveLength(4)
    expect(await papiers()).toContainEqual([AUJOURDHUI, b])
  })

  test('carries lots, AOP by the lot’s own verdict, harvest, packagings and totals', async () => {
    const petit = await commander(1, { lignes: [{ conditionnement: 'sachet-500g', quantite: 7 }] })
    const gros = await commander(4, {
      lignes: [{ conditionnement: 'filet-10kg', quantite: 3 }, ...filets(2)],
    })
    const { bons } = await lireBons(COMMERCE, { numeros: `${petit},${gros}` })
    expect(bons).toHaveLength(1)
    const rendus = bonsReponse.rendre({ bons }) as { bons: unknown[] }
    expect(rendus.bons[0]).toMatchObject({
      colis: 12,
      poidsKg: 35.5,
      lotsAop: [`${livraison}-4`],
      lignes: [
        { commande: petit, lot: `${livraison}-1`, aop: false, recolte: 2026, quantite: 7, poidsKg: 3.5 },
        { commande: gros, aop: true, libelle: 'Filet de 10 kg', quantite: 3, poidsKg: 30 },
        { commande: gros, aop: true, libelle: 'Filet de 1 kg', quantite: 2, poidsKg: 2 },
      ],
    })
  })

  test('names certificates valid on the day the nuts came in, and the producer only if it agreed', async () => {
    const { producteur, producteurNom } = await lireLot(COMMERCE, { lot: `${livraison}-4` })
    const certifier = (certification: string, dateObtention: string, dateFin: string) =>
      certifierUnMembre(DIRECTION, {
        code: producteur,
        certification,
        numero: certification === 'GLOBALGAP' ? '4049928000019' : 'FR-BIO-01',
        organisme: 'Certipaq',
        dateObtention: jour(dateObtention),
        dateFin: jour(dateFin),
      })
    await certifier('GLOBALGAP', '2026-01-01', '2026-12-31')
    await certifier('AB', '2025-01-01', '2026-10-01')
    const numero = await commander(4)
    const certificats = async () => (await lireBons(COMMERCE, { numeros: numero })).bons[0]?.certificats
    expect(await certificats()).toEqual([
      expect.objectContaining({
        numero: '4049928000019',
        organisme: 'Certipaq',
        lots: [`${livraison}-4`],
        producteur: null,
      }),
    ])
    await modifierProducteur(DIRECTION, { code: producteur, nomPublic: true })
    expect((await certificats())?.[0]?.producteur).toBe(producteurNom)
  })

  test('is refused for an order that does not exist, or was cancelled', async () => {
    const numero = await commander(2)
    await annulerCommande(COMMERCE, { numero, motif: 'Erreur' })
    for (const numeros of [numero, '99999']) {
      const refus = await refusDe(() => lireBons(COMMERCE, { numeros }))
      expect(refus.genre).toBe('introuvable')
    }
    expect((await refusDe(() => lireBons(COMMERCE, { numeros: 'abc' }))).genre).toBe('invalide')
    expect((await refusDe(() => lireBons(COMMERCE, {}))).genre).toBe('invalide')
  })
})

test('a lot is marked with an L, which its own code may already bear', () => {
  expect(mentionLot('L0512-1')).toBe('L0512-1')
  expect(mentionLot('T0001-1')).toBe('L T0001-1')
})

test('kernels are never sold as AOP, whatever their origin', () => {
  const aoc = { verdict: 'eligible' as const, regles: [] }
  expect(vendableEnAop({ typeProduit: 'ENTIERE_SECHE', aoc })).toBe(true)
  expect(vendableEnAop({ typeProduit: 'CERNEAUX', aoc })).toBe(false)
})
