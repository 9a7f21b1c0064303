/** Kilograms in = kilograms out at every node between the ends, whatever happened to the nuts. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jour } from '@/lib/mesures/jour'
import { cle, grapheDe } from './graphe'
import { avecParts } from './part'
import type { CommandeTracee, Graphe, LignesTrace, LotTrace } from './trace'

const JOUR = jour('2025-10-06')
const RIEN = { engageGrammes: 0, expedieGrammes: 0, transformeGrammes: 0, mouvementGrammes: 0 }

const livraison = (code: string, quantiteGrammes: number, calibree = true) => ({
  code,
  verger: 'V058',
  vergerNom: 'Verger du moulin',
  producteur: 'P001',
  producteurNom: 'Les noix de Polienas',
  variete: 'Franquette',
  communeNom: 'Poliénas',
  date: JOUR,
  campagne: 2025,
  quantiteGrammes,
  calibree,
})
const lot = (code: string, quantiteGrammes: number, reste: Partial<LotTrace> = {}): LotTrace => ({
  code,
  livraison: 'L0512',
  variete: 'Franquette',
  typeProduitLibelle: 'Entière fraîche',
  calibre: 2,
  transformation: null,
  ascendants: [],
  ...RIEN,
  quantiteGrammes,
  ...reste,
})
const commande = (
  numero: string,
  leLot: string,
  poidsGrammes: number,
  client = 'carr15432',
): CommandeTracee => ({
  numero,
  lot: leLot,
  client,
  clientNom: client,
  date: JOUR,
  dateConditionnement: null,
  dateEnvoi: null,
  poidsGrammes,
})
const VIDE: LignesTrace = {
  livraisons: [],
  ecarts: [],
  lots: [],
  transformations: [],
  mouvements: [],
  commandes: [],
  partiels: new Set(),
}

const somme = (g: Graphe, sens: 'de' | 'vers', id: string) =>
  g.liens.filter((l) => l[sens] === id).reduce((s, l) => s + l.grammes, 0)

/** Nodes between a producer and a client or an end whose arrivals and departures differ. */
const desequilibres = (g: Graphe) =>
  g.noeuds
    .filter((n) => !['producteur', 'client', 'fin'].includes(n.type))
    .map((n) => ({ id: n.id, entre: somme(g, 'vers', n.id), sort: somme(g, 'de', n.id) }))
    .filter((n) => n.entre !== n.sort)

/** A season of one delivery: sorted, sold, returned, cracked, sold again; every quantity at random. */
const saison = fc
  .record({
    lots: fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 5 }),
    dechet: fc.nat(400_000),
    vendu: fc.array(fc.double({ min: 0, max: 0.5, noNaN: true }), { minLength: 5, maxLength: 5 }),
    revenu: fc.double({ min: 0, max: 1, noNaN: true }),
    casse: fc.double({ min: 0, max: 0.4, noNaN: true }),
    rendement: fc.double({ min: 0.1, max: 1, noNaN: true }),
    revendu: fc.double({ min: 0, max: 1, noNaN: true }),
    pourri: fc.double({ min: 0, max: 0.1, noNaN: true }),
  })
  .map((h): LignesTrace => {
    const commandes: CommandeTracee[] = []
    const mouvements: LignesTrace['mouvements'] = []
    const lots = h.lots.map((quantite, i) => {
      const code = `L0512-${i + 1}`
      const poids = Math.floor(quantite * (h.vendu[i] ?? 0))
      if (poids > 0) commandes.push(commande(`0021${i}`, code, poids, i % 2 ? 'carr15432' : 'supe00001'))
      const revenu = Math.floor(poids * h.revenu)
      if (revenu > 0) mouvements.push({ lot: code, motif: 'RETOUR', commande: `0021${i}`, grammes: revenu })
      const pourri = Math.floor(quantite * h.pourri)
      if (pourri > 0) mouvements.push({ lot: code, motif: 'POURRITURE', commande: null, grammes: -pourri })
      return lot(code, quantite, { engageGrammes: poids, mouvementGrammes: revenu - pourri })
    })
    const premier = lots[0] as LotTrace
    const entree = Math.floor(premier.quantiteGrammes * h.casse)
    const sortie = Math.max(1, Math.floor(entree * h.rendement))
    const transformations: LignesTrace['transformations'] = []
    if (entree > 0) {
      premier.transformeGrammes = entree
      const revendu = Math.floor(sortie * h.revendu)
      lots.push(
        lot('T0001-1', sortie, {
          transformation: 'T0001',
          ascendants: [premier.code],
          engageGrammes: revendu,
        }),
      )
      transformations.push({
        code: 'T0001',
        lot: premier.code,
        type: 'CASSAGE',
        date: JOUR,
        entreeGrammes: entree,
        sortieGrammes: sortie,
        motifPerte: 'CASSE',
      })
      if (revendu > 0) commandes.push(commande('00300', 'T0001-1', revendu))
    }
    const total = h.lots.reduce((s, q) => s + q, 0) + h.dechet
    return {
      livraisons: [livraison('L0512', total)],
      ecarts: [{ livraison: 'L0512', motif: 'DECHET', grammes: h.dechet }],
      lots,
      transformations,
      mouvements,
      commandes,
      partiels: new Set(),
    }
  })

test('whole deliveries: every node gives what it got', () => {
  fc.assert(
    fc.property(saison, (lignes) => {
      const g = grapheDe(lignes, 'livraison:L0512')
      expect(desequilibres(g)).toEqual([])
      const livre = lignes.livraisons[0]?.quantiteGrammes
      expect(somme(g, 'vers', 'livraison:L0512')).toBe(livre)
    }),
  )
})

test('one order and the way up from it: every node gives what it got, and shares never grow', () => {
  fc.assert(
    fc.property(saison, (lignes) => {
      const k = lignes.commandes.at(-1)
      if (!k) return
      const vendu = lignes.lots.find((l) => l.code === k.lot) as LotTrace
      const chemin = new Set([vendu.code, ...vendu.ascendants])
      const lots = lignes.lots.filter((l) => chemin.has(l.code))
      const g = avecParts(
        grapheDe(
          {
            ...lignes,
            lots,
            commandes: [k],
            ecarts: [],
            transformations: lignes.transformations.filter((t) => chemin.has(`${t.code}-1`)),
            mouvements: lignes.mouvements.filter((m) => chemin.has(m.lot)),
            partiels: new Set(['livraison:L0512', ...lots.map((l) => cle('lot', l.code))]),
          },
          cle('commande', k.numero),
        ),
        cle('commande', k.numero),
      )
      expect(desequilibres(g)).toEqual([])
      for (const l of g.liens) expect(l.partGrammes).toBeLessThanOrEqual(l.grammes)
    }),
  )
})

describe('annexe 1B', () => {
  const lignes: LignesTrace = {
    ...VIDE,
    livraisons: [livraison('L0512', 12_520_000)],
    lots: [lot('L0512-1', 4_200_000, { engageGrammes: 3_800_000 })],
    commandes: [commande('00216', 'L0512-1', 3_800_000)],
  }

  test('an order shows the real arrows above it, and its own kilograms in them', () => {
    const partiels = new Set(['livraison:L0512', 'lot:L0512-1'])
    const g = avecParts(grapheDe({ ...lignes, partiels }, 'commande:00216'), 'commande:00216')
    const fleche = (de: string, vers: string) => {
      const l = g.liens.find((x) => x.de === de && x.vers === vers)
      return [l?.grammes, l?.partGrammes]
    }
    expect(fleche('verger:V058', 'livraison:L0512')).toEqual([12_520_000, 3_800_000])
    expect(fleche('livraison:L0512', 'lot:L0512-1')).toEqual([4_200_000, 3_800_000])
    expect(fleche('lot:L0512-1', 'commande:00216')).toEqual([3_800_000, 3_800_000])
    expect(fleche('livraison:L0512', 'fin:ailleurs')).toEqual([8_320_000, 0])
    expect(fleche('lot:L0512-1', 'fin:ailleurs')).toEqual([400_000, 0])
  })

  test('a delivery that waits for its sheet is all to be sorted', () => {
    const g = grapheDe({ ...VIDE, livraisons: [livraison('L0513', 900_000, false)] }, 'livraison:L0513')
    expect(somme(g, 'vers', 'fin:a-calibrer')).toBe(900_000)
    expect(desequilibres(g)).toEqual([])
  })

  test('through a transformation the share grows back by the loss', () => {
    const g = avecParts(
      grapheDe(
        {
          ...VIDE,
          livraisons: [livraison('L0512', 4_200_000)],
          lots: [
            lot('L0512-1', 4_200_000),
            lot('T0001-1', 900_000, { transformation: 'T0001', ascendants: ['L0512-1'] }),
          ],
          transformations: [
            {
              code: 'T0001',
              lot: 'L0512-1',
              type: 'CASSAGE',
              date: JOUR,
              entreeGrammes: 2_000_000,
              sortieGrammes: 900_000,
              motifPerte: 'CASSE',
            },
          ],
          commandes: [commande('00300', 'T0001-1', 450_000)],
          partiels: new Set(['livraison:L0512', 'lot:L0512-1', 'lot:T0001-1']),
        },
        'commande:00300',
      ),
      'commande:00300',
    )
    const part = (de: string, vers: string) =>
      g.liens.find((l) => l.de === de && l.vers === vers)?.partGrammes
    expect(part('transformation:T0001', 'lot:T0001-1')).toBe(450_000)
    expect(part('lot:L0512-1', 'transformation:T0001')).toBe(1_000_000)
    expect(part('transformation:T0001', 'fin:perte-CASSE')).toBe(550_000)
  })
})
