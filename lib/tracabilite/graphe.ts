/**
 * From rows to arrows: what came into each record is what left it, to the gram (domaine.md 4.2). Pure; the property
 * test beside it adds up every node.
 */
import { disponibleGrammes } from '@/lib/livraisons/disponible'
import { formatJour } from '@/lib/mesures/jour'
import { nommerFin } from './fins'
import {
  type CommandeTracee,
  etatTrace,
  type GenreLien,
  type Graphe,
  type Lien,
  type LignesTrace,
  type LotTrace,
  NOMS_TRANSFORMATION,
  type Noeud,
  nommerEtat,
  type TypeNoeud,
} from './trace'

export const cle = (type: TypeNoeud, code: string): string => `${type}:${code}`

/** Grows arrow by arrow; two along the same way become one. */
class Dessin {
  readonly noeuds = new Map<string, Noeud>()
  readonly liens = new Map<string, Lien>()
  readonly entrees = new Map<string, number>()
  readonly sorties = new Map<string, number>()

  noeud(type: TypeNoeud, code: string, libelle: string, detail: string | null = null): string {
    const id = cle(type, code)
    if (!this.noeuds.has(id)) this.noeuds.set(id, { id, type, code, libelle, detail, grammes: 0 })
    return id
  }

  fin(code: string): string {
    return this.noeud('fin', code, nommerFin(code))
  }

  lier(de: string, vers: string, grammes: number, genre: GenreLien): void {
    if (grammes <= 0) return
    this.sorties.set(de, (this.sorties.get(de) ?? 0) + grammes)
    this.entrees.set(vers, (this.entrees.get(vers) ?? 0) + grammes)
    const connu = this.liens.get(`${de} ${vers}`)
    if (connu) {
      connu.grammes += grammes
      connu.partGrammes += grammes
    } else this.liens.set(`${de} ${vers}`, { de, vers, grammes, partGrammes: grammes, genre })
  }
}

const parCle = <T>(lignes: readonly T[], de: (ligne: T) => string): Map<string, T[]> => {
  const groupes = new Map<string, T[]>()
  for (const ligne of lignes) {
    const groupe = groupes.get(de(ligne))
    if (groupe) groupe.push(ligne)
    else groupes.set(de(ligne), [ligne])
  }
  return groupes
}

function dessinerLivraisons(d: Dessin, { livraisons, ecarts, lots, partiels }: LignesTrace): void {
  const lotsDe = parCle(
    lots.filter((l) => l.transformation === null),
    (l) => l.livraison,
  )
  const ecartsDe = parCle(ecarts, (e) => e.livraison)
  for (const l of livraisons) {
    const producteur = d.noeud('producteur', l.producteur, l.producteurNom)
    const verger = d.noeud('verger', l.verger, l.vergerNom, l.communeNom)
    const livraison = d.noeud('livraison', l.code, l.code, formatJour(l.date))
    d.lier(producteur, verger, l.quantiteGrammes, 'apport')
    d.lier(verger, livraison, l.quantiteGrammes, 'apport')
    let reste = l.quantiteGrammes
    for (const lot of lotsDe.get(l.code) ?? []) {
      reste -= lot.quantiteGrammes
      d.lier(livraison, noeudLot(d, lot), lot.quantiteGrammes, 'calibrage')
    }
    if (partiels.has(livraison)) d.lier(livraison, d.fin('ailleurs'), reste, 'ailleurs')
    else if (!l.calibree) d.lier(livraison, d.fin('a-calibrer'), reste, 'stock')
    else
      for (const e of ecartsDe.get(l.code) ?? [])
        d.lier(livraison, d.fin(`ecart-${e.motif}`), e.grammes, 'perte')
  }
}

const noeudLot = (d: Dessin, l: LotTrace): string =>
  d.noeud('lot', l.code, l.code, `${l.variete}, ${l.typeProduitLibelle}, calibre ${l.calibre}`)

function dessinerTransformations(d: Dessin, { transformations, lots }: LignesTrace): void {
  const donne = new Map(lots.map((l) => [l.transformation, l]))
  for (const t of transformations) {
    const lot = donne.get(t.code)
    if (!lot) continue
    const transformation = d.noeud(
      'transformation',
      t.code,
      `${NOMS_TRANSFORMATION[t.type]} ${t.code}`,
      formatJour(t.date),
    )
    d.lier(cle('lot', t.lot), transformation, t.entreeGrammes, 'transformation')
    d.lier(transformation, noeudLot(d, lot), t.sortieGrammes, 'transformation')
    d.lier(transformation, d.fin(`perte-${t.motifPerte}`), t.entreeGrammes - t.sortieGrammes, 'perte')
  }
}

const detailCommande = (c: CommandeTracee): string => nommerEtat(etatTrace(c))

function dessinerCommandes(d: Dessin, { commandes, mouvements }: LignesTrace): void {
  const revenu = parCle(
    mouvements.filter((m) => m.commande !== null),
    (m) => m.commande ?? '',
  )
  for (const c of commandes) {
    const commande = d.noeud('commande', c.numero, c.numero, detailCommande(c))
    const client = d.noeud('client', c.client, c.clientNom)
    const retour = (revenu.get(c.numero) ?? []).reduce((s, m) => s + m.grammes, 0)
    d.lier(cle('lot', c.lot), commande, c.poidsGrammes, 'vente')
    d.lier(commande, client, c.poidsGrammes - retour, 'vente')
    d.lier(commande, d.fin('retour'), retour, 'retour')
  }
}

/** What came back or was found goes in; what rotted, was given or missed goes out; the rest is in store. */
function dessinerStock(d: Dessin, { lots, mouvements, partiels }: LignesTrace): void {
  const du = parCle(mouvements, (m) => m.lot)
  for (const l of lots) {
    const lot = cle('lot', l.code)
    const entier = !partiels.has(lot)
    for (const m of du.get(l.code) ?? []) {
      if (m.grammes > 0)
        d.lier(d.fin(m.commande ? 'revenu' : 'trouve'), lot, m.grammes, m.commande ? 'retour' : 'mouvement')
      else if (entier) d.lier(lot, d.fin(`mouvement-${m.motif}`), -m.grammes, 'mouvement')
    }
    if (entier) d.lier(lot, d.fin('stock'), disponibleGrammes(l), 'stock')
    else d.lier(lot, d.fin('ailleurs'), (d.entrees.get(lot) ?? 0) - (d.sorties.get(lot) ?? 0), 'ailleurs')
  }
}

/** Arrows only for rows that weigh something; a node that none touches is not drawn, but for the target. */
export function grapheDe(lignes: LignesTrace, cible: string): Graphe {
  const d = new Dessin()
  dessinerLivraisons(d, lignes)
  dessinerTransformations(d, lignes)
  dessinerCommandes(d, lignes)
  dessinerStock(d, lignes)
  const noeuds = [...d.noeuds.values()]
    .map((n) => ({ ...n, grammes: Math.max(d.entrees.get(n.id) ?? 0, d.sorties.get(n.id) ?? 0) }))
    .filter((n) => n.grammes > 0 || n.id === cible)
  return { noeuds, liens: [...d.liens.values()] }
}
