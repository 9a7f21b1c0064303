import { describe, expect, test } from 'vitest'
import { jour } from '@/lib/mesures/jour'
import type { Commande } from './commande'
import { direEcheance } from './echeance'
import {
  compterColis,
  parDestination,
  parLot,
  totaliserConditionnements,
  transporteurCommun,
} from './groupes'

const ligne = (quantite: number, kg: number) => ({
  conditionnement: `filet-${kg}kg`,
  libelle: `Filet de ${kg} kg`,
  quantite,
  poidsUnitaireGrammes: kg * 1_000,
})

const commande = (numero: string, change: Partial<Commande> = {}): Commande => {
  const lignes = change.lignes ?? [ligne(50, 1)]
  return {
    numero,
    client: 'carr15432',
    clientNom: 'carreclerc',
    lot: 'L0512-1',
    livraison: 'L0512',
    verger: 'V058',
    variete: 'Mayette',
    typeProduit: 'ENTIERE_FRAICHE',
    typeProduitLibelle: 'Entière fraîche',
    calibre: 2,
    calibreLibelle: '24 à 28 mm',
    campagne: 2026,
    lignes,
    poidsGrammes: lignes.reduce((s, l) => s + l.quantite * l.poidsUnitaireGrammes, 0),
    prixHtDixMilliemes: null,
    referenceClient: null,
    lieuLivraison: null,
    transporteur: null,
    dateCommande: jour('2026-11-02'),
    dateSouhaitee: null,
    dateConditionnement: null,
    dateEnvoi: null,
    dateAnnulation: null,
    motifAnnulation: null,
    origine: 'COMMERCE',
    etat: 'enregistree',
    enRetard: false,
    retourGrammes: 0,
    choix: null,
    ...change,
  }
}

describe('by lot', () => {
  test('the most urgent lot comes first, and in it the most urgent order', () => {
    const groupes = parLot([
      commande('00010', { lot: 'L0001-1', dateSouhaitee: jour('2026-11-20') }),
      commande('00009', { lot: 'L0002-1', dateSouhaitee: jour('2026-11-19') }),
      commande('00008', { lot: 'L0001-1', dateSouhaitee: jour('2026-11-05'), enRetard: true }),
      commande('100007', { lot: 'L0002-1', dateSouhaitee: jour('2026-11-19') }),
    ])
    expect(groupes.map((g) => [g.cle, g.commandes.map((c) => c.numero), g.enRetard])).toEqual([
      ['L0001-1', ['00008', '00010'], 1],
      ['L0002-1', ['00009', '100007'], 0],
    ])
  })

  test('a buyer who wished for no day is served within a week, before a later wish', () => {
    const [premier] = parLot([
      commande('00002', { lot: 'L0002-1', dateSouhaitee: jour('2026-11-10') }),
      commande('00001', { lot: 'L0001-1', dateCommande: jour('2026-11-02') }),
    ])
    expect(premier?.cle).toBe('L0001-1')
  })

  test('its packagings are added up, the heaviest first, and so are its kilograms', () => {
    const [groupe] = parLot([
      commande('00001', { lignes: [ligne(50, 1), ligne(3, 25)] }),
      commande('00002', { lignes: [ligne(20, 5), ligne(7, 1)] }),
    ])
    expect(groupe?.conditionnements.map((c) => [c.libelle, c.quantite, c.poidsGrammes])).toEqual([
      ['Filet de 25 kg', 3, 75_000],
      ['Filet de 5 kg', 20, 100_000],
      ['Filet de 1 kg', 57, 57_000],
    ])
    expect(groupe?.poidsGrammes).toBe(232_000)
  })

  test('nothing that waits is no group', () => {
    expect(parLot([])).toEqual([])
    expect(totaliserConditionnements([])).toEqual([])
    expect(compterColis([])).toBe(0)
  })
})

describe('by client', () => {
  test('two places of one client are two groups: a paper and a drop each', () => {
    const groupes = parDestination([
      commande('00001', { lieuLivraison: 'Plateforme de Corbas' }),
      commande('00002'),
      commande('00003', { client: 'supe00001', lieuLivraison: 'Plateforme de Corbas' }),
      commande('00004', { lieuLivraison: 'Plateforme de Corbas' }),
    ])
    expect(groupes.map((g) => g.commandes.map((c) => c.numero)).sort()).toEqual([
      ['00001', '00004'],
      ['00002'],
      ['00003'],
    ])
  })

  test('a carrier is common when all name it, and only then', () => {
    const [dubois, geodis] = [{ transporteur: 'Dubois' }, { transporteur: 'Geodis' }]
    expect(transporteurCommun([geodis, geodis])).toBe('Geodis')
    expect(transporteurCommun([geodis, dubois])).toBeNull()
    expect(transporteurCommun([geodis, { transporteur: null }])).toBeNull()
    expect(transporteurCommun([])).toBeNull()
  })
})

describe('when it should leave, in words', () => {
  const AUJOURDHUI = jour('2026-11-24')
  test.each([
    ['2026-11-23', 'en retard de 1\u00a0jour'],
    ['2026-10-24', 'en retard de 31\u00a0jours'],
    ['2026-11-24', 'pour aujourd’hui'],
    ['2026-11-25', 'pour demain'],
    ['2026-11-26', 'pour le 26/11/2026'],
  ])('%s is « %s »', (souhaitee, mots) => {
    expect(direEcheance(commande('00001', { dateSouhaitee: jour(souhaitee) }), AUJOURDHUI)).toBe(mots)
  })

  test('without a wish, a week after the order', () => {
    expect(direEcheance(commande('00001', { dateCommande: jour('2026-11-16') }), AUJOURDHUI)).toBe(
      'en retard de 1\u00a0jour',
    )
  })
})
