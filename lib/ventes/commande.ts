/** An order: one client, one lot, packagings. Its state is in its dates. */
import { montantCentimes } from '@/lib/mesures/argent'
import { type Jour, plusJours } from '@/lib/mesures/jour'

export const ETATS_COMMANDE = ['enregistree', 'conditionnee', 'expediee', 'annulee'] as const
export type EtatCommande = (typeof ETATS_COMMANDE)[number]
export const LIBELLES_ETAT_COMMANDE: Record<EtatCommande, string> = {
  enregistree: 'Enregistrée',
  conditionnee: 'Conditionnée',
  expediee: 'Expédiée',
  annulee: 'Annulée',
}

/** By which door it came in. */
export const ORIGINES_COMMANDE = ['COMMERCE', 'PORTAIL', 'SERVICE'] as const
export type OrigineCommande = (typeof ORIGINES_COMMANDE)[number]
export const LIBELLES_ORIGINE_COMMANDE: Record<OrigineCommande, string> = {
  COMMERCE: 'Commerce',
  PORTAIL: 'Portail',
  SERVICE: 'Service web',
}

export interface DatesCommande {
  dateCommande: Jour
  dateSouhaitee: Jour | null
  dateConditionnement: Jour | null
  dateEnvoi: Jour | null
  dateAnnulation: Jour | null
}

export function etatCommande(dates: Omit<DatesCommande, 'dateCommande' | 'dateSouhaitee'>): EtatCommande {
  if (dates.dateAnnulation !== null) return 'annulee'
  if (dates.dateEnvoi !== null) return 'expediee'
  return dates.dateConditionnement === null ? 'enregistree' : 'conditionnee'
}

/** Neither dispatched nor cancelled: « en souffrance » (dossier 3). */
export const enCours = (dates: Pick<DatesCommande, 'dateEnvoi' | 'dateAnnulation'>): boolean =>
  dates.dateEnvoi === null && dates.dateAnnulation === null

/** A buyer who wished for no day expects the nuts within a week. */
export const DELAI_SANS_DATE_JOURS = 7

/** It left before its price was agreed: that alone may still be given, once. */
export const attendSonPrix = ({
  etat,
  prixHtDixMilliemes,
}: Pick<Commande, 'etat' | 'prixHtDixMilliemes'>): boolean =>
  etat === 'expediee' && prixHtDixMilliemes === null

/** The day by which it should have left. */
export const echeance = ({ dateCommande, dateSouhaitee }: DatesCommande): Jour =>
  dateSouhaitee ?? plusJours(dateCommande, DELAI_SANS_DATE_JOURS)

/** `RETARD` in commande.filtre.ts says the same in SQL. */
export const enRetard = (dates: DatesCommande, aujourdhui: Jour): boolean =>
  enCours(dates) && echeance(dates) < aujourdhui

export interface LigneCommande {
  /** `sachet-1kg` */
  conditionnement: string
  libelle: string
  quantite: number
  poidsUnitaireGrammes: number
}

export const poidsLignes = (lignes: readonly Pick<LigneCommande, 'quantite' | 'poidsUnitaireGrammes'>[]) =>
  lignes.reduce((somme, l) => somme + l.quantite * l.poidsUnitaireGrammes, 0)

export interface Commande extends DatesCommande {
  /** `00213` */
  numero: string
  client: string
  clientNom: string
  lot: string
  livraison: string
  /** Not told to the buyer: it is its producer's. */
  verger: string | null
  variete: string
  typeProduit: string
  typeProduitLibelle: string
  calibre: number
  calibreLibelle: string
  /** Campaign of the day of the order. */
  campagne: number
  lignes: LigneCommande[]
  poidsGrammes: number
  prixHtDixMilliemes: number | null
  referenceClient: string | null
  lieuLivraison: string | null
  transporteur: string | null
  motifAnnulation: string | null
  origine: OrigineCommande
  etat: EtatCommande
  enRetard: boolean
  /** What the client sent back once dispatched. */
  retourGrammes: number
  /** How the system chose the lot, when it did: said once, in the answer to the order. */
  choix: string | null
}

/** Excluding tax; null while no price is agreed. */
export const montantHtCentimes = ({
  poidsGrammes,
  prixHtDixMilliemes,
}: Pick<Commande, 'poidsGrammes' | 'prixHtDixMilliemes'>): number | null =>
  prixHtDixMilliemes === null ? null : montantCentimes(poidsGrammes, prixHtDixMilliemes)
