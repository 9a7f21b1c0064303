/** The facts as rows: the columns of each table, and what goes in them (grams). Pure. */
import { adhesionDu } from '@/lib/approvisionnements/adhesion'
import type { Cellule } from '@/lib/base/copie'
import { type Jour, plusJours } from '@/lib/mesures/jour'
import type { ProducteurFait, VergerFait } from './approvisionnements'
import type { LivraisonFaite } from './saison'

export const COLONNES = {
  producteur: [
    'code',
    'raison_sociale',
    'adresse',
    'code_postal',
    'ville',
    'civilite',
    'responsable_nom',
    'responsable_prenom',
    'telephone',
    'actif',
    'motif_inactivite',
  ],
  adhesion: ['numero', 'producteur_code', 'date_adhesion', 'date_sortie', 'parts_sociales'],
  certification_producteur: [
    'producteur_code',
    'certification_code',
    'date_obtention',
    'date_fin',
    'numero',
    'organisme',
  ],
  verger: [
    'code',
    'nom',
    'producteur_code',
    'variete_code',
    'commune_insee',
    'superficie_m2',
    'arbres_par_hectare',
    'annee_plantation',
    'parcelle_identifiee',
    'parcelle_identifiee_le',
  ],
  livraison: [
    'code',
    'verger_code',
    'producteur_code',
    'adhesion_numero',
    'variete_code',
    'commune_insee',
    'superficie_m2',
    'arbres_par_hectare',
    'annee_plantation',
    'parcelle_identifiee',
    'parcelle_identifiee_le',
    'date',
    'campagne_annee',
    'type_produit_code',
    'quantite_grammes',
    'humidite_pour_mille',
    'etat',
    'calibree_le',
    'cree_le',
  ],
  pesee: ['livraison_code', 'numero', 'brut_grammes', 'tare_grammes', 'cree_le'],
  lot: [
    'code',
    'livraison_code',
    'numero',
    'calibre_id',
    'variete_code',
    'type_produit_code',
    'date',
    'campagne_annee',
    'quantite_grammes',
  ],
  ecart_calibrage: ['livraison_code', 'motif', 'quantite_grammes'],
  client: [
    'id',
    'nom',
    'adresse',
    'code_postal',
    'ville',
    'responsable_achats',
    'telephone',
    'categorie',
    'distributeur',
  ],
  commande: [
    'numero',
    'client_id',
    'lot_code',
    'date_commande',
    'campagne_annee',
    'prix_ht_dix_milliemes',
    'poids_grammes',
    'reference_client',
    'date_souhaitee',
    'date_conditionnement',
    'date_envoi',
    'date_annulation',
    'motif_annulation',
    'cree_le',
  ],
  ligne_commande: ['commande_numero', 'conditionnement_code', 'rang', 'quantite'],
  audit: ['le', 'acteur', 'operation', 'objet', 'code'],
} as const

export type Table = keyof typeof COLONNES
export type Lignes = Cellule[][]

/** Who wrote these rows, as the audit names it. */
export const OPERATION = 'npm run donnees'

export const ligneAudit = (objet: string, code: string, le: string): Cellule[] => [
  le,
  'systeme',
  OPERATION,
  objet,
  code,
]

export const ligneProducteur = (p: ProducteurFait): Cellule[] => {
  const parti = (p.adhesion?.dateSortie ?? null) !== null
  return [
    p.code,
    p.raisonSociale,
    p.adresse,
    p.commune.codePostal,
    p.commune.nom,
    p.civilite,
    p.responsableNom,
    p.responsablePrenom,
    p.telephone,
    !parti,
    parti ? 'A quitté la coopérative' : null,
  ]
}

export const lignesAdhesion = ({ code, adhesion: a }: ProducteurFait): Lignes =>
  a === null ? [] : [[a.numero, code, a.dateAdhesion, a.dateSortie, a.partsSociales]]

export const lignesCertification = ({ code, certificats }: ProducteurFait): Lignes =>
  certificats.map((c) => [code, c.certification, c.dateObtention, c.dateFin, c.numero, c.organisme])

const plantation = (v: VergerFait): Cellule[] => [
  v.superficieM2,
  v.arbresParHectare,
  v.anneePlantation,
  v.parcelleIdentifieeLe === null ? null : true,
  v.parcelleIdentifieeLe,
]

export const ligneVerger = (v: VergerFait): Cellule[] => [
  v.code,
  v.nom,
  v.producteur.code,
  v.variete,
  v.commune.insee,
  ...plantation(v),
]

const CALIBRAGE_JOURS = 3

export const ligneLivraison = (code: string, annee: number, l: LivraisonFaite): Cellule[] => {
  const { verger, date } = l
  const { adhesion } = verger.producteur
  return [
    code,
    verger.code,
    verger.producteur.code,
    adhesionDu(adhesion ? [adhesion] : [], date)?.numero ?? null,
    verger.variete,
    verger.commune.insee,
    ...plantation(verger),
    date,
    annee,
    l.typeProduit,
    l.kg * 1000,
    l.humiditePourMille,
    l.etat,
    l.fiche === null ? null : `${plusJours(date, CALIBRAGE_JOURS)} 14:00:00Z`,
    instantDe(date),
  ]
}

/** A delivery is recorded on its day. */
export const instantDe = (date: Jour): string => `${date} 10:00:00Z`

export const lignesPesee = (code: string, { pesees, date }: LivraisonFaite): Lignes =>
  pesees.map((p, i) => [code, i + 1, p.brutKg * 1000, p.tareKg * 1000, instantDe(date)])

export const lignesLot = (code: string, annee: number, l: LivraisonFaite): Lignes =>
  (l.fiche?.lots ?? []).map((lot) => [
    `${code}-${lot.numero}`,
    code,
    lot.numero,
    lot.calibre,
    l.verger.variete,
    l.typeProduit,
    l.date,
    annee,
    lot.kg * 1000,
  ])

export const lignesEcart = (code: string, { fiche }: LivraisonFaite): Lignes =>
  (fiche?.ecarts ?? []).map((e) => [code, e.motif, e.kg * 1000])
