/** An example of each field, in the words of the case and of the demonstration world. Pure. */
import type { Schema } from './documentation-schema'

const CONNUS: Readonly<Record<string, string>> = {
  adresse: '12 route des Noyers',
  annee: '2025',
  annotation: 'Deuxième passage',
  brutKg: '8 420',
  calibre: '3',
  campagne: '2025',
  certification: 'AB',
  client: 'carr15432',
  codePostal: '38470',
  commune: '38559',
  conditionnement: 'filet-1kg',
  courriel: 'achats@exemple.fr',
  date: '2025-10-18',
  distributeur: 'carr15432',
  humiditePourcent: '11,5',
  'Idempotency-Key': 'BC-2026-117',
  identifiant: 'claire',
  lieuLivraison: 'Plate-forme de Grenoble, quai 4',
  limite: '50',
  livraison: 'L0512',
  lot: 'L0512-1',
  motif: 'Erreur de saisie',
  nom: 'ERP achats',
  numero: '00213',
  organisme: 'Ecocert',
  prixHt: '2,35',
  producteur: 'P001',
  quantite: '30',
  quantiteKg: '12520',
  raisonSociale: 'EARL du Moulin',
  recherche: 'moulin',
  referenceClient: 'BC-2026-117',
  responsableAchats: 'Julien Morel',
  responsableNom: 'Vallin',
  responsablePrenom: 'Claire',
  superficieHa: '2,50',
  tareKg: '2 100',
  telephone: '04 76 00 00 00',
  transporteur: 'Transports du Vercors',
  typeProduit: 'ENTIERE_SECHE',
  variete: 'Franquette',
  verger: 'V058',
  ville: 'Vinay',
}

/** What an id or a code is of: the word before it in the path. */
const CLES: Readonly<Record<string, string>> = {
  '/clients/': 'carr15432',
  '/producteurs/': 'P001',
  '/vergers/': 'V058',
  '/livraisons/': 'L0512',
  '/rappels/': 'R0001',
  '/lots/': 'L0512-1',
}

const JOUR = /^(?:date|expireLe|depuis|jusqua|jour)/

function simple({ enum: mots, const: constante, type }: Schema): string | null {
  const premier = mots?.[0] ?? constante
  if (premier !== undefined) return String(premier)
  if (type === 'boolean') return 'true'
  return type === 'number' || type === 'integer' ? '1' : null
}

/** null: none that would say more than its type. */
export function exempleDe(nom: string, schema: Schema): string | null {
  const feuille = nom.replace(/^.*[.\]]/, '')
  if (schema.items || schema.properties) return null
  const mot = [schema, ...(schema.anyOf ?? [])].find((s) => s.enum)
  if (mot) return simple(mot)
  if (JOUR.test(feuille)) return '2025-10-18'
  return CONNUS[feuille] ?? [schema, ...(schema.anyOf ?? [])].map(simple).find((e) => e) ?? null
}

/** Of a parameter of the path, by what stands before it. */
export const exempleDuChemin = (chemin: string, nom: string): string | null => {
  const avant = chemin.slice(0, chemin.indexOf(`{${nom}}`)).replace(/^.*?(\/[^/]+\/)$/, '$1')
  return CLES[avant.slice(avant.lastIndexOf('/', avant.length - 2))] ?? null
}
