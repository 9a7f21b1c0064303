/** A verdict that was given stands: nothing that changes of an orchard or of the area afterwards rewrites it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { modifierCampagne } from '@/lib/approvisionnements/campagne.usecases'
import { lireCommune } from '@/lib/approvisionnements/commune.queries'
import { entrerDansAire, modifierAire } from '@/lib/approvisionnements/commune.usecases'
import {
  DIRECTION,
  nouveauProducteur,
  nouveauVerger,
  nouvelAdherent,
  POLIENAS,
  RECEPTION,
} from '@/lib/approvisionnements/monde-de-test'
import { lireAocVerger, lireVerger } from '@/lib/approvisionnements/verger.queries'
import { modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { refusApres } from '@/lib/core/attente-de-test'
import { contexte } from '@/lib/core/operation'
import { calibrer } from './calibrage.usecases'
import { lireLivraison } from './livraison.queries'
import { livraisonReponse } from './livraison.schema'
import { enregistrerLivraison } from './livraison.usecases'
import { lireLot } from './lot.queries'
import { lotReponse } from './lot.schema'
import { ANNEXE_1B, APPORT, nouvelleLivraison } from './monde-de-test'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  await modifierCampagne(DIRECTION, {
    annee: 2026,
    motif: 'Toutes les règles',
    reglesAoc: ['DENSITE', 'PARCELLE', 'RENDEMENT'],
  })
})
afterAll(() => base.fermer())

/** Tullins, Rives, Saint-Marcellin, Voiron: all in the area, one for each test that moves it. */
const [TULLINS, RIVES, MARCELLIN, VOIRON] = ['38517', '38337', '38416', '38563'] as const
const DIE = '26113'
const MOTIF = 'Révision de l’aire'

/** A calibrated delivery of 2 October 2026, judged by every rule. */
async function livree(
  commune: string,
  parcelle: object = { parcelleIdentifiee: true, parcelleIdentifieeLe: '2010-01-01' },
) {
  const { code: verger } = await nouveauVerger((await nouvelAdherent()).code, {
    commune,
    superficieHa: '5',
  })
  await modifierVerger(RECEPTION, { code: verger, anneePlantation: 1985, ...parcelle })
  const { code } = await nouvelleLivraison(verger)
  await calibrer(RECEPTION, { code, lots: ANNEXE_1B })
  return { verger, code }
}

/** The delivery and its second lot, byte for byte as the wire has them. */
const papiers = async (code: string): Promise<string> =>
  JSON.stringify([
    livraisonReponse.rendre(await lireLivraison(RECEPTION, { code })),
    lotReponse.rendre(await lireLot(RECEPTION, { lot: `${code}-2` })),
  ])

const sortir = async (insee: string, jusqua: string) =>
  modifierAire(DIRECTION, {
    insee,
    id: (await lireCommune(RECEPTION, { insee })).aires[0]?.id,
    jusqua,
    motif: MOTIF,
  })

test.each([
  ['another commune', { commune: DIE }],
  ['another variety', { variete: 'Lara' }],
  ['another density and year', { arbresParHectare: 400, anneePlantation: 2005 }],
  ['a smaller area', { superficieHa: '0,5' }],
  ['a parcel taken off the list', { parcelleIdentifiee: false }],
])('the orchard gets %s: it is judged anew, its past nuts are not', async (_quoi, change) => {
  const { verger, code } = await livree(TULLINS)
  const avant = await papiers(code)
  expect(JSON.parse(avant)[1].aoc.verdict).toBe('eligible')
  await modifierVerger(RECEPTION, { code: verger, ...change })
  expect((await lireAocVerger(RECEPTION, { code: verger })).verdict).toBe('non_eligible')
  expect(await papiers(code)).toBe(avant)
})

test('the orchard changes hands: old deliveries keep their producer, new ones take the new one', async () => {
  const { verger, code } = await livree(TULLINS)
  const avant = await papiers(code)
  const { code: repreneur } = await nouveauProducteur({ ...POLIENAS, raisonSociale: 'GAEC des Noyers' })
  await modifierVerger(RECEPTION, { code: verger, producteur: repreneur, motif: 'Départ en retraite' })
  expect(await papiers(code)).toBe(avant)
  expect((await nouvelleLivraison(verger, { date: '2026-10-05' })).producteur).toBe(repreneur)
  const trace = await base.db.audit.findFirstOrThrow({
    where: { objet: 'verger', code: verger },
    orderBy: { id: 'desc' },
  })
  expect(trace).toMatchObject({ apres: { producteur: repreneur, motif: 'Départ en retraite' } })
  expect((await lireVerger(RECEPTION, { code: verger })).motifInactivite).toBeNull()
})

test('a parcel listed later is listed for later deliveries only', async () => {
  const { verger, code } = await livree(TULLINS, { parcelleIdentifiee: null })
  const avant = await papiers(code)
  expect(JSON.parse(avant)[0].aoc.verdict).toBe('a_completer')
  await modifierVerger(RECEPTION, {
    code: verger,
    parcelleIdentifiee: true,
    parcelleIdentifieeLe: '2026-10-05',
  })
  expect(await papiers(code)).toBe(avant)
  const verdict = async (date: string) =>
    (await nouvelleLivraison(verger, { date, quantiteKg: 100 })).aoc.verdict
  expect([await verdict('2026-10-04'), await verdict('2026-10-05')]).toEqual(['non_eligible', 'eligible'])
})

test('a commune leaves the area: the orchard loses the right, its past nuts keep theirs', async () => {
  const { verger, code } = await livree(RIVES)
  const avant = await papiers(code)
  const refus = await refusDe(() => sortir(RIVES, '2026-10-02'))
  expect([refus.genre, refus.champs.map((c) => c.champ)]).toEqual(['impossible', ['jusqua']])
  expect(refus.message).toMatch(/Rives a livré des noix le 02\/10\/2026.*à partir du 03\/10\/2026\.$/)
  await sortir(RIVES, '2026-10-03')
  expect((await lireAocVerger(RECEPTION, { code: verger })).verdict).toBe('non_eligible')
  expect((await lireAocVerger(RECEPTION, { code: verger, le: '2026-10-02' })).verdict).toBe('eligible')
  expect(await papiers(code)).toBe(avant)
})

test('a commune does not enter for days already judged, nor get another source for them', async () => {
  const { code } = await livree(DIE)
  const avant = await papiers(code)
  const entrer = (depuis: string) =>
    entrerDansAire(DIRECTION, { insee: DIE, depuis, source: 'JO du 3 octobre 2026', motif: MOTIF })
  expect((await refusDe(() => entrer('2002-02-22'))).champs.map((c) => c.champ)).toEqual(['depuis'])
  await entrer('2026-10-03')
  expect(await papiers(code)).toBe(avant)
  await livree(MARCELLIN)
  const [aire] = (await lireCommune(RECEPTION, { insee: MARCELLIN })).aires
  const refus = await refusDe(() =>
    modifierAire(DIRECTION, { insee: MARCELLIN, id: aire?.id, source: 'INAO', motif: MOTIF }),
  )
  expect(refus.champs.map((c) => c.champ)).toEqual(['source'])
})

test('nor does the area change under a delivery that is being recorded', async () => {
  const { code: verger } = await nouveauVerger((await nouvelAdherent()).code, { commune: VOIRON })
  const refus = await refusApres(
    base,
    (tx) =>
      enregistrerLivraison.dans(contexte(tx, RECEPTION), { ...APPORT, typeProduit: 'ENTIERE_SECHE', verger }),
    () => sortir(VOIRON, '2026-10-01'),
  )
  expect(refus.champs.map((c) => c.champ)).toEqual(['jusqua'])
})

test('the parameters of the campaign are followed by its lots, until it is closed', async () => {
  const { code } = await livree(TULLINS)
  const verdict = async () => (await lireLot(RECEPTION, { lot: `${code}-1` })).aoc.verdict
  const minimum = (calibreMinimumAocMm: number) =>
    modifierCampagne(DIRECTION, { annee: 2026, motif: 'Petits calibres', calibreMinimumAocMm })
  expect(await verdict()).toBe('non_eligible')
  await minimum(24)
  expect(await verdict()).toBe('eligible')
  await minimum(28)
  expect(await verdict()).toBe('non_eligible')
})

test('the yield is that of the whole campaign, over the area that the delivery keeps', async () => {
  const { code: verger } = await nouveauVerger((await nouvelAdherent()).code, { superficieHa: '3,13' })
  await modifierVerger(RECEPTION, { code: verger, parcelleIdentifiee: true, anneePlantation: 1985 })
  const { code } = await nouvelleLivraison(verger, { date: '2026-10-02', quantiteKg: 12_519 })
  const verdict = async () => (await lireLivraison(RECEPTION, { code })).aoc.verdict
  expect(await verdict()).toBe('eligible')
  await nouvelleLivraison(verger, { date: '2026-10-03', quantiteKg: 1 })
  expect(await verdict()).toBe('non_eligible')
})
