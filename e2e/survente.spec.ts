/** Many clerks sell one lot at the same moment, through the very routes of the forms: never a kilogram too many. */
import type { APIResponse } from '@playwright/test'
import { defautDuRefus } from './api'
import { type Appel, creerLivraison, expect, test } from './histoire'
import { sessionDe } from './serveurs'

test.use({ storageState: sessionDe('direction') })

const CLIENT = 'carr15432'
const LOT_KG = 1000

/** A lot of 1 000 kg of its own. */
async function creerLot(appel: Appel): Promise<string> {
  const { code } = await creerLivraison(appel)
  await appel.ecrire('PUT', `/api/livraisons/${code}/calibrage`, {
    lots: [{ calibre: 4, quantiteKg: LOT_KG }],
  })
  return `${code}-1`
}

const commander = ({ requete }: Appel, lot: string, lignes: Record<string, number>) =>
  requete.post('/api/commandes', {
    data: {
      client: CLIENT,
      lot,
      lignes: Object.entries(lignes).map(([conditionnement, quantite]) => ({ conditionnement, quantite })),
    },
  })

const ensemble = <T>(n: number, acte: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => acte(i)))

const servies = (reponses: APIResponse[]) => reponses.filter((r) => r.status() === 201)

/** Sentences of those that were not served, each once: all of them are refusals as the contract has them. */
async function refusDits(reponses: APIResponse[]): Promise<string[]> {
  const refusees = reponses.filter((r) => r.status() !== 201)
  expect(new Set(refusees.map((r) => r.status()))).toEqual(new Set([409]))
  const lus = await Promise.all(
    refusees.map(async (r) => [await defautDuRefus(r), ((await r.json()) as { detail: string }).detail]),
  )
  expect(lus.filter(([defaut]) => defaut !== null)).toEqual([])
  return [...new Set(lus.map(([, dit]) => dit ?? ''))]
}

/** What the lot says of itself, and what its live orders weigh in all. */
async function bilan(appel: Appel, lot: string) {
  const { engageKg, disponibleKg } = await appel.lire<Record<'engageKg' | 'disponibleKg', number>>(
    `/api/lots/${lot}`,
  )
  const { elements } = await appel.lire<{ elements: { poidsKg: number; etat: string }[] }>(
    `/api/commandes?lot=${lot}&limite=200`,
  )
  const vivantes = elements.filter(({ etat }) => etat !== 'annulee')
  return { engageKg, disponibleKg, commandeKg: vivantes.reduce((kg, c) => kg + c.poidsKg, 0) }
}

test('200 orders at once on one lot: exactly what fits is sold, the others are told what is left', async ({
  appel,
}) => {
  const lot = await creerLot(appel)
  // 27 kg each, of two packagings: 37 orders fit and leave 1 kg.
  const reponses = await ensemble(200, () => commander(appel, lot, { 'filet-10kg': 2, 'sachet-1kg': 7 }))
  expect(servies(reponses)).toHaveLength(37)
  expect(await refusDits(reponses)).toEqual([
    expect.stringMatching(new RegExp(`^Il reste 1\\skg du lot ${lot} et la commande en demande 27\\skg`)),
  ])
  expect(await bilan(appel, lot)).toEqual({ engageKg: 999, disponibleKg: 1, commandeKg: 999 })
})

test('two people order the last kilograms: exactly one has them', async ({ appel }) => {
  const lot = await creerLot(appel)
  const reponses = await ensemble(2, () => commander(appel, lot, { 'filet-10kg': 100 }))
  expect(servies(reponses)).toHaveLength(1)
  expect(await refusDits(reponses)).toEqual([expect.stringMatching(/^Il reste 0\skg/)])
  expect(await bilan(appel, lot)).toEqual({ engageKg: 1000, disponibleKg: 0, commandeKg: 1000 })
})

test('orders are cancelled while others are taken: every kilogram that came back can be sold once', async ({
  appel,
}) => {
  const lot = await creerLot(appel)
  const premieres = await ensemble(10, () => commander(appel, lot, { 'filet-10kg': 10 }))
  const numeros = await Promise.all(
    servies(premieres).map(async (r) => ((await r.json()) as { numero: string }).numero),
  )
  expect(numeros).toHaveLength(10)
  const [annulees, suivantes] = await Promise.all([
    ensemble(10, (i) =>
      appel.requete.post(`/api/commandes/${numeros[i]}/annulation`, { data: { motif: 'Camion annulé' } }),
    ),
    ensemble(40, () => commander(appel, lot, { 'filet-10kg': 10 })),
  ])
  expect(annulees.map((r) => r.status())).toEqual(Array(10).fill(201))
  for (const dit of await refusDits(suivantes)) expect(dit).toMatch(/^Il reste \d+\skg/)
  const engageKg = servies(suivantes).length * 100
  expect(await bilan(appel, lot)).toEqual({
    engageKg,
    disponibleKg: LOT_KG - engageKg,
    commandeKg: engageKg,
  })
})
