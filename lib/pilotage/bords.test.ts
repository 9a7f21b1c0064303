/**
 * The days and amounts on which figures and lists could part: a membership, a certification, an area that begin or end on
 * the very day, a campaign whose start was moved, an orchard sold or enlarged between two deliveries, every kind of lock,
 * a sheet done again, returns, and sums beyond 2^31. Each figure against the total of its list, and against the rows.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { certifier } from '@/lib/approvisionnements/certification.usecases'
import { entrerDansAire } from '@/lib/approvisionnements/commune.usecases'
import {
  DIRECTION,
  nouveauProducteur,
  nouveauVerger,
  RECEPTION,
} from '@/lib/approvisionnements/monde-de-test'
import { modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { reglerHorloge } from '@/lib/core/horloge'
import { bloquer, leverBlocage } from '@/lib/livraisons/blocage.usecases'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { totaliserLivraisons } from '@/lib/livraisons/livraison.queries'
import { listerLots, totaliserLots } from '@/lib/livraisons/lot.queries'
import { nouvelleLivraison } from '@/lib/livraisons/monde-de-test'
import { mouvoir } from '@/lib/livraisons/mouvement.usecases'
import { annulerTransformation, transformer } from '@/lib/livraisons/transformation.usecases'
import { dateVersJour } from '@/lib/mesures/jour'
import { COMMERCE, lesDistributeurs } from '@/lib/ventes/clients-de-test'
import { totaliserCommandes } from '@/lib/ventes/commande.queries'
import { annulerCommande, enregistrerCommande } from '@/lib/ventes/commande.usecases'
import { conditionnerCommande, expedierCommande } from '@/lib/ventes/expedition.usecases'
import { comparerCalibres } from './calibres.queries'
import { comparerCampagnes } from './comparaison.queries'
import { rendreLigne } from './comparaison.schema'
import { totalDe } from './liste-de-test'
import { chiffrerProducteur } from './producteur-chiffres.queries'
import { comparerSaisons } from './saison.queries'
import { chiffrerStock } from './stock.queries'
import { classerClients, mesurerNonAdherents } from './ventes.queries'
import { chiffrerVerger } from './verger-chiffres.queries'

const HORS_AIRE = '73065'
const TONNES_100 = 100_000
const CALIBRE = 3

let base: BaseDeTest
let remettreHorloge: () => void
const codes: Record<string, string> = {}

async function livrer(verger: string, date: string, quantiteKg = 1_000, calibree = true) {
  const { code } = await nouvelleLivraison(verger, { date, quantiteKg })
  if (calibree) await calibrer(RECEPTION, { code, lots: [{ calibre: CALIBRE, quantiteKg }] })
  return code
}

async function vendre(
  lot: string,
  quantite: number,
  prixHt: string | undefined,
  date: string,
  suite?: 'partie' | 'annulee',
) {
  const { numero } = await enregistrerCommande(COMMERCE, {
    client: suite === 'annulee' ? 'supe00001' : 'carr15432',
    lot,
    lignes: [{ conditionnement: 'filet-1kg', quantite }],
    dateCommande: date,
    prixHt,
  })
  if (suite === 'annulee') await annulerCommande(COMMERCE, { numero, date, motif: 'Essai' })
  if (suite === 'partie') {
    await conditionnerCommande(COMMERCE, { numero, date })
    await expedierCommande(COMMERCE, { numero, date })
  }
  return numero
}

beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-11-30T10:00:00Z'))
  await lesDistributeurs()
  // Its start moved: 2025 lasts until 7 September.
  await base.db.$executeRaw`UPDATE campagne SET debut = '2026-09-08' WHERE annee = 2026`
  for (const code of ['P201', 'P202', 'P203']) await nouveauProducteur({ code })
  await adherer(RECEPTION, {
    code: 'P201',
    dateAdhesion: '2026-09-15',
    dateSortie: '2026-10-15',
    motif: 'Essai',
  })
  await adherer(RECEPTION, { code: 'P202', dateAdhesion: '2000-01-01' })
  await certifier(RECEPTION, {
    code: 'P202',
    certification: 'AB',
    dateObtention: '2026-10-01',
    dateFin: '2026-10-10',
  })
  await nouveauVerger('P201', { code: 'V201' })
  await nouveauVerger('P202', { code: 'V202' })
  await nouveauVerger('P203', { code: 'V203', commune: HORS_AIRE })
  await nouveauVerger('P202', { code: 'V204', superficieHa: '400' })
  await entrerDansAire(DIRECTION, { insee: HORS_AIRE, depuis: '2026-10-05', source: 'Essai', motif: 'Essai' })
  for (const date of ['2023-09-01', '2024-02-28', '2024-02-29', '2024-03-01', '2024-08-31', '2024-09-01'])
    await livrer('V202', date)
  for (const date of [
    '2026-09-07',
    '2026-09-08',
    '2026-09-14',
    '2026-09-15',
    '2026-10-14',
    '2026-10-15',
    '2026-10-16',
  ])
    codes[date] = await livrer('V201', date)
  for (const date of ['2026-09-30', '2026-10-01', '2026-10-10', '2026-10-11']) await livrer('V202', date)
  for (const date of ['2026-10-04', '2026-10-05', '2026-10-06']) await livrer('V203', date)
  // 2 200 t: more grams than 2^31.
  for (let i = 0; i < 22; i++) codes.lourde = await livrer('V204', '2026-10-20', TONNES_100)
  // Sold, enlarged and made denser between two deliveries.
  await livrer('V201', '2026-11-01', 3_333)
  await modifierVerger(RECEPTION, {
    code: 'V201',
    producteur: 'P203',
    superficieHa: '0,37',
    arbresParHectare: 91,
  })
  await livrer('V201', '2026-11-02', 1.001)
  await livrer('V201', '2026-11-03', 0.001)
  await livrer('V201', '2026-11-04', 2_000, false)
  // A sheet done again: its second lot is emptied.
  const refaite = await livrer('V202', '2026-11-05', 900, false)
  await calibrer(RECEPTION, {
    code: refaite,
    lots: [
      { calibre: 2, quantiteKg: 400 },
      { calibre: 5, quantiteKg: 500 },
    ],
  })
  await calibrer(RECEPTION, {
    code: refaite,
    lots: [{ calibre: 2, quantiteKg: 890 }],
    ecarts: [{ motif: 'DECHET', quantiteKg: 10 }],
  })
  const seche = await transformer(RECEPTION, {
    lot: `${codes['2026-10-14']}-1`,
    type: 'SECHAGE',
    entreeKg: 300,
    sortieKg: 200,
  })
  const annulee = await transformer(RECEPTION, {
    lot: `${codes['2026-10-14']}-1`,
    type: 'CASSAGE',
    entreeKg: 100,
    sortieKg: 40,
    motifPerte: 'CASSE',
  })
  await annulerTransformation(RECEPTION, { code: annulee.code.split('-')[0] ?? '', motif: 'Essai' })
  const lourd = `${codes.lourde}-1`
  await vendre(lourd, 60_000, '999,9999', '2026-10-21', 'partie')
  await vendre(lourd, 1, '0,0051', '2026-10-22', 'partie')
  await vendre(lourd, 3, '0,005', '2026-11-30')
  await vendre(lourd, 7, undefined, '2026-11-29')
  await vendre(lourd, 9, '12,3456', '2026-11-29', 'annulee')
  const rendue = await vendre(lourd, 11, '1,1111', '2026-11-28', 'partie')
  await mouvoir(RECEPTION, { lot: lourd, motif: 'INVENTAIRE', quantiteKg: '-10,001' })
  await mouvoir(RECEPTION, {
    lot: lourd,
    motif: 'RETOUR',
    quantiteKg: 5,
    commande: rendue,
    date: '2026-11-29',
  })
  // On a lot of the campaign before, and of one who is no member.
  await vendre(`${codes['2026-09-07']}-1`, 13, '3,4567', '2026-11-27')
  for (const cible of [
    { type: 'lot', code: `${codes['2026-10-14']}-1` },
    { type: 'livraison', code: codes['2026-10-14'] },
    { type: 'verger', code: 'V203' },
    { type: 'producteur', code: 'P203' },
    { type: 'periode', depuis: '2026-10-01', jusqua: '2026-10-10' },
  ])
    await bloquer(RECEPTION, { cible, motif: 'Essai' })
  await leverBlocage(RECEPTION, {
    id: (await bloquer(RECEPTION, { cible: { type: 'producteur', code: 'P202' }, motif: 'Essai' })).id,
    motif: 'Levé',
  })
  codes.seche = seche.code
}, 240_000)
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

const BORDS = [
  '2026-09-07',
  '2026-09-08',
  '2026-09-15',
  '2026-10-05',
  '2026-10-10',
  '2026-10-16',
  '2026-11-30',
]

test.each([
  ...BORDS.map((jusqua) => ({ a: 2025, b: 2026, jusqua })),
  { a: 2023, b: 2026, jusqua: '2024-02-29' },
  { a: 2026, b: 2023, jusqua: '2024-02-28' },
  { a: 2024, b: 2023, jusqua: 'fin' },
])('the comparison of %o is that of its lists', async (demande) => {
  const { elements } = await comparerCampagnes(DIRECTION, demande)
  for (const ligne of elements)
    for (const cle of ['a', 'b'] as const) {
      const { liste } = ligne[cle]
      if (liste)
        expect([ligne.code, liste.filtres, rendreLigne(ligne)[cle].valeur]).toEqual([
          ligne.code,
          liste.filtres,
          await totalDe(liste),
        ])
    }
})

test('sums beyond 2^31, by hand from the rows', async () => {
  const { elements } = await comparerCampagnes(DIRECTION, { a: 2025, b: 2026, jusqua: 'fin' })
  const valeur = (code: string) => elements.find((l) => l.code === code)?.b.valeur
  const livraisons = await base.db.livraison.findMany({ where: { campagneAnnee: 2026 } })
  const somme = (lignes: { quantiteGrammes: number }[]) => lignes.reduce((t, l) => t + l.quantiteGrammes, 0)
  expect(valeur('RECU')).toBe(somme(livraisons))
  expect(valeur('RECU')).toBeGreaterThan(2 ** 31)
  const tiers = livraisons.filter(
    (l) =>
      l.producteurCode === 'P203' ||
      (l.producteurCode === 'P201' &&
        (dateVersJour(l.date) < '2026-09-15' || dateVersJour(l.date) >= '2026-10-15')),
  )
  const sansAdhesion = livraisons.filter((l) => l.adhesionNumero === null)
  expect(sansAdhesion.map((l) => l.code).sort()).toEqual(tiers.map((l) => l.code).sort())
  expect(valeur('NON_ADHERENTS')).toBe(somme(tiers))
  // 60 000 kg at 999,9999 €: 59 999 994 €; 1 kg at 0,0051: 1 cent; 11 kg at 1,1111: 12,22 €.
  expect(valeur('CHIFFRE_AFFAIRES')).toBe(5_999_999_400 + 1 + 1_222)
  // And 3 kg at half a cent: 2 cents; 13 kg at 3,4567: 44,94 €.
  expect(valeur('MONTANT')).toBe(5_999_999_400 + 1 + 1_222 + 2 + 4_494)
  // 30/9 and 11/10 are out; 1/10 and 10/10 in.
  expect(valeur('AB')).toBe(2_000_000)
})

test('stock: free and locked are those of the lots, one by one', async () => {
  const { cellules, bloques } = await chiffrerStock(DIRECTION, { campagne: 2026 })
  const { elements } = await listerLots(DIRECTION, { campagne: 2026, limite: 200 })
  const libres = (lots: typeof elements) =>
    lots.reduce(
      (t, l) => t + l.quantiteGrammes + l.mouvementGrammes - l.engageGrammes - l.transformeGrammes,
      0,
    )
  expect(cellules.reduce((t, c) => t + c.disponibleGrammes, 0)).toBe(libres(elements))
  expect(cellules.reduce((t, c) => t + c.lots, 0)).toBe(elements.length)
  const tenus = elements.filter((l) => l.blocages.length > 0)
  expect(bloques).toEqual({ lots: tenus.length, disponibleGrammes: libres(tenus) })
  expect(tenus.map((l) => l.code)).toContain(codes.seche)
})

test('the season: weeks from the moved start, none lost at either end', async () => {
  const { saisons } = await comparerSaisons(DIRECTION, { campagne: 2026, saisons: '2025,2024,2023' })
  const date = saisons[0]?.memeJour.jusqua.slice(4)
  for (const { annee, grammes, semaines, memeJour } of saisons) {
    // The date of the calendar, whatever the day on which each was opened (decision 0026).
    expect(memeJour.jusqua).toBe(`${annee}${date}`)
    expect(semaines.reduce((t, s) => t + s.grammes, 0)).toBe(grammes)
    for (const { depuis, jusqua, grammes: pese, livraisons: nombre } of semaines)
      expect(await totaliserLivraisons(DIRECTION, { campagne: annee, depuis, jusqua })).toEqual({
        nombre,
        quantiteGrammes: pese,
      })
    expect(
      (await totaliserLivraisons(DIRECTION, { campagne: annee, jusqua: memeJour.jusqua })).quantiteGrammes,
    ).toBe(memeJour.grammes)
  }
})

test('calibres, clients and non-members', async () => {
  for (const campagne of [2026, 2025, 2024, 2023]) {
    const { saison } = await comparerCalibres(DIRECTION, { campagne })
    const lots = async (filtres: object) =>
      (await totaliserLots(DIRECTION, { campagne, ...filtres })).calibreGrammes
    expect([saison.calibreGrammes, saison.aocGrammes, saison.bioGrammes]).toEqual([
      await lots({}),
      await lots({ aoc: 'eligible' }),
      await lots({ certification: 'AB' }),
    ])
    const { ventesNonAdherents, ventes } = await mesurerNonAdherents(DIRECTION, { campagne })
    const { total } = await classerClients(DIRECTION, { campagne })
    const liste = (filtres: object) =>
      totaliserCommandes(DIRECTION, { campagne, etat: 'nonAnnulee', ...filtres })
    expect(ventes.montantHtCentimes).toBe((await liste({})).montantHtCentimes)
    expect(total.poidsGrammes).toBe((await liste({})).poidsGrammes)
    expect(ventesNonAdherents.montantHtCentimes).toBe((await liste({ adherent: '0' })).montantHtCentimes)
  }
})

test('an orchard sold and enlarged between two deliveries counts once, for each owner what it brought', async () => {
  const { campagnes } = await chiffrerVerger(DIRECTION, { code: 'V201' })
  for (const c of campagnes) {
    const filtres = { verger: 'V201', campagne: c.annee }
    expect((await totaliserLivraisons(DIRECTION, filtres)).quantiteGrammes).toBe(c.grammes)
    expect((await totaliserLots(DIRECTION, filtres)).calibreGrammes).toBe(c.calibreGrammes)
    expect((await totaliserLots(DIRECTION, { ...filtres, aoc: 'eligible' })).calibreGrammes).toBe(
      c.aocGrammes,
    )
  }
  expect(campagnes[0]).toMatchObject({ superficieMinM2: 3_700, superficieMaxM2: 32_500 })
  for (const code of ['P201', 'P202', 'P203'])
    for (const c of (await chiffrerProducteur(DIRECTION, { code })).campagnes) {
      const filtres = { producteur: code, campagne: c.annee }
      expect((await totaliserLivraisons(DIRECTION, filtres)).quantiteGrammes).toBe(c.grammes)
      expect((await totaliserLivraisons(DIRECTION, { ...filtres, adherent: '1' })).quantiteGrammes).toBe(
        c.adherentGrammes,
      )
      expect((await totaliserLots(DIRECTION, { ...filtres, aoc: 'eligible' })).calibreGrammes).toBe(
        c.aocGrammes,
      )
      expect(c.recoltes.reduce((t, r) => t + r.grammes, 0)).toBe(c.grammes)
    }
})
