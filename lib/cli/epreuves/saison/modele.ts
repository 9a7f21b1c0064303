/** A season as the model in memory holds it: grams and cents, and what each act has to answer. */
import { estDomainError } from '../../../core/domain-error'
import { exiger } from '../epreuve'

export interface LivraisonModele {
  code: string
  verger: VergerModele
  grammes: number
  etat: 'ouverte' | 'recue' | 'calibree'
  /** Net of each weighing, in their order; none when the net weight was typed. */
  pesees: number[]
  ecartGrammes: number
}
export interface LotModele {
  code: string
  livraison: LivraisonModele
  calibre: number
  type: 'ENTIERE_FRAICHE' | 'ENTIERE_SECHE' | 'CERNEAUX'
  /** Of a sheet: none. */
  ascendants: string[]
  quantite: number
  engage: number
  expedie: number
  transforme: number
  mouvement: number
}
export interface CommandeModele {
  numero: string
  lot: LotModele
  grammes: number
  etat: 'enregistree' | 'conditionnee' | 'expediee' | 'annulee'
  revenu: number
  /** Ten-thousandths of a euro; null while none is agreed. */
  prix: number | null
}
export interface VergerModele {
  code: string
  producteur: ProducteurModele
  actif: boolean
}
export interface ProducteurModele {
  code: string
  actif: boolean
  /** Days on which it obtained its certification. */
  certifie: Set<string>
}
export interface RevisionModele {
  id: number
  etat: 'preparee' | 'appliquee' | 'annulee'
  lignes: { plant: string; avant: number; apres: number }[]
}

export interface Modele {
  client: string
  close: boolean
  producteurs: ProducteurModele[]
  vergers: VergerModele[]
  livraisons: LivraisonModele[]
  lots: LotModele[]
  transformations: { code: string; source: LotModele; donne: LotModele; entree: number; annulee: boolean }[]
  commandes: CommandeModele[]
  bloques: Set<string>
  /** Cents, by plant. */
  prix: Map<string, number>
  revisions: RevisionModele[]
  /** Acts that found something to be done on, and were asked of the base. */
  demandes: number
  /** Rows of the audit that the act under way has to leave. */
  audits: number
}

/** One act: which one, on which of those there are, with which figures. */
export interface Pas {
  geste: string
  rang: number
  autre: number
  kg: number
  oui: boolean
}
export type Geste = (m: Modele, pas: Pas) => Promise<void>

export const parmi = <T>(liste: readonly T[], rang: number): T | undefined =>
  liste[rang % Math.max(1, liste.length)]
export const libre = (l: LotModele) => l.quantite + l.mouvement - l.engage - l.transforme
export const aServi = (l: LotModele) => l.engage !== 0 || l.transforme !== 0 || l.mouvement !== 0
export const bloque = (m: Modele, l: LotModele) =>
  [l.code, ...l.ascendants].some((code) => m.bloques.has(code))
export const somme = (grammes: readonly number[]) => grammes.reduce((total, g) => total + g, 0)

/** The base does what the model foresees, and refuses in a sentence what it foresees as refused. */
export async function tenter<T>(
  m: Modele,
  prevu: boolean,
  effet: () => Promise<T>,
  audits = 1,
): Promise<T | null> {
  m.demandes++
  const issue = await effet().then(
    (resultat) => ({ resultat, refus: '' }),
    (e: unknown) => {
      if (estDomainError(e) && e.genre !== 'occupe') return { resultat: null, refus: e.message }
      throw e
    },
  )
  const fait = issue.refus === ''
  exiger(
    fait === prevu,
    fait ? 'La base accepte ce que le modèle refuse.' : `La base refuse : ${issue.refus}`,
  )
  if (fait) m.audits += audits
  return issue.resultat
}
