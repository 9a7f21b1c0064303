/** Distributors drawn at random, with any Unicode in every name: forbidden characters and lone surrogates too. */
import fc from 'fast-check'
import { REGLES_AU_CHOIX } from '@/lib/approvisionnements/aoc-verger'
import { jour, plusJours } from '@/lib/mesures/jour'
import { type CommandeDetaillee, jugerLot } from './commande-detaillee'
import type { Distributeur } from './distributeur'

// As in the reference data, which pure files do not read.
const CALIBRES = [
  { id: 1, minMm: null, maxMm: 24 },
  { id: 2, minMm: 24, maxMm: 28 },
  { id: 3, minMm: 28, maxMm: 30 },
  { id: 6, minMm: 34, maxMm: null },
]
const TYPES_PRODUIT = [
  { code: 'ENTIERE_FRAICHE', libelleAnnexe2B: 'Fraiche Entière' },
  { code: 'ENTIERE_SECHE', libelleAnnexe2B: 'Sèche Entière' },
  { code: 'CERNEAUX', libelleAnnexe2B: 'Cerneaux' },
]
const CONDITIONNEMENTS = [
  { code: 'sachet-250g', poidsGrammes: 250 },
  { code: 'sachet-1kg', poidsGrammes: 1_000 },
  { code: 'filet-25kg', poidsGrammes: 25_000 },
  { code: 'carton-10kg', poidsGrammes: 10_000 },
]

/** Units of UTF-16 as they come, whole characters, and those that XML minds. */
const nom = fc.oneof(
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 12 })
    .map((unites) => String.fromCharCode(...unites)),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(...'<>&"\'\t\n\r \u0000\u0085\u2028\ufffe\uffff]'),
    minLength: 1,
    maxLength: 6,
  }),
)
const ouRien = <T>(de: fc.Arbitrary<T>) => fc.option(de, { nil: null })
const unJour = fc.integer({ min: 0, max: 400_000 }).map((n) => plusJours(jour('1800-01-01'), n))
const chiffres = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map((n) => String(n).padStart(5, '0')),
  fc.integer({ min: 100_000, max: 999_999_999 }).map(String),
)
const parmi = <T>(valeurs: readonly T[]) => fc.constantFrom(...valeurs)

const certification = fc.record({
  certification: parmi(['AB', 'GLOBALGAP']),
  nom,
  dateObtention: unJour,
  dateFin: ouRien(unJour),
  numero: ouRien(nom),
  organisme: ouRien(nom),
})

const aire = fc.record({ depuis: unJour, jusqua: ouRien(unJour), source: nom })

const verger = fc.record({
  variete: fc.record({ nom, aoc: fc.boolean(), source: nom }),
  commune: fc.record({ nom, aires: fc.array(aire, { maxLength: 2 }) }),
  superficieM2: fc.integer({ min: 1, max: 10_000_000 }),
  arbresParHectare: fc.integer({ min: 1, max: 400 }),
  anneePlantation: ouRien(fc.integer({ min: 1900, max: 2026 })),
  parcelleIdentifiee: ouRien(fc.boolean()),
  parcelleIdentifieeLe: ouRien(unJour),
  recolteGrammes: fc.integer({ min: 0, max: 2_000_000_000 }),
})

const lot = fc
  .record({
    code: fc.tuple(parmi(['L', 'T']), fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 99 })),
    variete: nom,
    type: parmi(TYPES_PRODUIT),
    typeLibelle: nom,
    calibre: parmi(CALIBRES),
    calibreLibelle: nom,
    insee: parmi(['38310', '2A004', '97411']),
    livreLe: unJour,
    verger,
    humiditePourMille: ouRien(fc.integer({ min: 0, max: 1_000 })),
    campagne: fc.record({
      calibreMinimumMm: fc.integer({ min: 20, max: 40 }),
      reglesAoc: fc.subarray<string>([...REGLES_AU_CHOIX]),
    }),
    certifications: fc.array(certification, { maxLength: 3 }),
  })
  .map(({ code: [lettre, numero, rang], type, typeLibelle, calibre, calibreLibelle, insee, ...faits }) => ({
    type2B: type.libelleAnnexe2B,
    lot: jugerLot({
      ...faits,
      code: `${lettre}${String(numero).padStart(4, '0')}-${rang}`,
      typeProduit: { code: type.code, libelle: typeLibelle },
      calibre: { ...calibre, libelle: calibreLibelle },
      commune: { insee, nom: faits.verger.commune.nom },
    }),
  }))

const conditionnements = fc
  .uniqueArray(
    fc.record({
      sorte: parmi(CONDITIONNEMENTS),
      libelle: nom,
      quantite: fc.integer({ min: 1, max: 100_000 }),
    }),
    { minLength: 1, maxLength: 4, selector: (c) => c.sorte.code },
  )
  .map((choisis) =>
    choisis.map(({ sorte, libelle, quantite }) => ({
      code: sorte.code,
      libelle,
      quantite,
      poidsUnitaireGrammes: sorte.poidsGrammes,
    })),
  )

const commande: fc.Arbitrary<CommandeDetaillee> = fc
  .record({
    id: chiffres,
    source: lot,
    conditionnements,
    poidsGrammes: fc.integer({ min: 1, max: 100_000_000 }),
    dateCommande: unJour,
    dateSouhaitee: ouRien(unJour),
    dateConditionnement: ouRien(unJour),
    dateEnvoi: fc.option(unJour, { nil: null, freq: 1 }),
    dateAnnulation: fc.option(unJour, { nil: null, freq: 1 }),
    referenceClient: ouRien(nom),
  })
  .map(({ source, ...reste }) => ({
    ...reste,
    lot: source.lot,
    produit: { variete: source.lot.variete, type: source.type2B, calibre: source.lot.calibre.id },
  }))

export const monde: fc.Arbitrary<Distributeur<CommandeDetaillee>> = fc.record({
  id: fc
    .tuple(fc.string({ unit: parmi([...'abcxyz']), minLength: 4, maxLength: 4 }), chiffres)
    .map((m) => m.join('')),
  nom,
  lesCommandes: fc.uniqueArray(commande, { maxLength: 3, selector: (c) => c.id }),
})
