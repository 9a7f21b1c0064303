/** Reference rows that are the same in every base. Words people read are French; `source` says whence. */
import { PREMIERE_CAMPAGNE } from '@/lib/mesures/campagne'
import { jour, jourVersDate, premierJour } from '@/lib/mesures/jour'
import type { Prisma } from '@/prisma/generated/client'

/** Annexe 1A, word for word. The lower bound is in the class, the upper one is not. */
export const CALIBRES = [
  { id: 1, libelle: 'inférieur à 24 mm', minMm: null, maxMm: 24 },
  { id: 2, libelle: '24 à 28 mm', minMm: 24, maxMm: 28 },
  { id: 3, libelle: '28 à 30 mm', minMm: 28, maxMm: 30 },
  { id: 4, libelle: '30 à 32 mm', minMm: 30, maxMm: 32 },
  { id: 5, libelle: '32 à 34 mm', minMm: 32, maxMm: 34 },
  { id: 6, libelle: 'supérieur à 34 mm', minMm: 34, maxMm: null },
] satisfies Prisma.CalibreCreateManyInput[]

/** The case spells a type in three ways: ours on screen (annexe 1B), annexe 2B's in the web service's XML. */
export const TYPES_PRODUIT = [
  { code: 'ENTIERE_FRAICHE', libelle: 'Entière fraîche', libelleAnnexe2B: 'Fraiche Entière', livrable: true },
  { code: 'ENTIERE_SECHE', libelle: 'Entière sèche', libelleAnnexe2B: 'Sèche Entière', livrable: true },
  { code: 'CERNEAUX', libelle: 'Cerneaux', libelleAnnexe2B: 'Cerneaux', livrable: false },
] satisfies Prisma.TypeProduitCreateManyInput[]

/** Dossier 1: sachet 250 g, 500 g, 1 kg; filet 1, 5, 10, 25 kg; carton 10 kg. Codes are the contract's. */
export const CONDITIONNEMENTS = [
  { code: 'sachet-250g', contenant: 'sachet', libelle: 'Sachet de 250 g', poidsGrammes: 250 },
  { code: 'sachet-500g', contenant: 'sachet', libelle: 'Sachet de 500 g', poidsGrammes: 500 },
  { code: 'sachet-1kg', contenant: 'sachet', libelle: 'Sachet de 1 kg', poidsGrammes: 1_000 },
  { code: 'filet-1kg', contenant: 'filet', libelle: 'Filet de 1 kg', poidsGrammes: 1_000 },
  { code: 'filet-5kg', contenant: 'filet', libelle: 'Filet de 5 kg', poidsGrammes: 5_000 },
  { code: 'filet-10kg', contenant: 'filet', libelle: 'Filet de 10 kg', poidsGrammes: 10_000 },
  { code: 'filet-25kg', contenant: 'filet', libelle: 'Filet de 25 kg', poidsGrammes: 25_000 },
  { code: 'carton-10kg', contenant: 'carton', libelle: 'Carton de 10 kg', poidsGrammes: 10_000 },
] satisfies Prisma.ConditionnementCreateManyInput[]

/** The two labels the case names. */
export const CERTIFICATIONS = [
  { code: 'AB', nom: 'Agriculture Biologique' },
  { code: 'GLOBALGAP', nom: 'GLOBALG.A.P.' },
] satisfies Prisma.CertificationCreateManyInput[]

const DECRET_VARIETES = 'Décret du 22 février 2002 relatif à l’AOC « Noix de Grenoble », art. 4'
const HORS_DECRET = 'Absente de l’art. 4 du décret du 22 février 2002'

export const VARIETES = [
  { code: 'franquette', nom: 'Franquette', aoc: true, source: DECRET_VARIETES },
  { code: 'mayette', nom: 'Mayette', aoc: true, source: DECRET_VARIETES },
  { code: 'parisienne', nom: 'Parisienne', aoc: true, source: DECRET_VARIETES },
  {
    code: 'lara',
    nom: 'Lara',
    aoc: false,
    source: `${HORS_DECRET} ; cultivée dans l’aire (earl-bellnoix.fr)`,
  },
  { code: 'fernor', nom: 'Fernor', aoc: false, source: `${HORS_DECRET} ; variété hybride (senura.com)` },
  {
    code: 'chandler',
    nom: 'Chandler',
    aoc: false,
    source: `${HORS_DECRET} ; variété américaine (senura.com)`,
  },
  {
    code: 'meylannaise',
    nom: 'Meylannaise',
    aoc: false,
    source: `${HORS_DECRET} ; pollinisatrice de la Franquette, récoltée et stockée à part`,
  },
] satisfies Prisma.VarieteCreateManyInput[]

/** Dossier 2, with its ids. Uses are a closed list (« limité à »), species its examples. */
export const TYPES_USAGE_ARBRE = [
  { id: 1, libelle: 'Fruitier' },
  { id: 2, libelle: 'Huile' },
  { id: 3, libelle: 'Greffon' },
] satisfies Prisma.TypeUsageArbreCreateManyInput[]

export const ESPECES_ARBRE = [
  { id: 1, libelle: 'noyer commun' },
  { id: 2, libelle: 'noyer cendré' },
  { id: 3, libelle: 'noyer noir' },
] satisfies Prisma.EspeceArbreCreateManyInput[]

const NOMBRE_CAMPAGNES = 100

/** 2000-2001 to 2099-2100, each from 1 September; the minimum calibre is the schema's default until it is set. */
export const CAMPAGNES = Array.from({ length: NOMBRE_CAMPAGNES }, (_, rang) => {
  const annee = PREMIERE_CAMPAGNE + rang
  return { annee, debut: jourVersDate(premierJour(annee, 9)) }
}) satisfies Prisma.CampagneCreateManyInput[]

export const DEPUIS_AIRE_AOC = jourVersDate(jour('2002-02-22'))
export const SOURCE_AIRE_AOC =
  'Reconstitution, non officielle : décret du 22 février 2002 art. 2 × cantons du COG 2014, reportés au COG 2026'
