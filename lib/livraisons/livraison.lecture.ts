/** How deliveries and lots are read from the base: one shape, for queries and use cases alike. */
import { conclure, type RegleAoc } from '@/lib/approvisionnements/aoc'
import { reglesVerger } from '@/lib/approvisionnements/aoc-verger'
import { validesLe } from '@/lib/approvisionnements/certification'
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import { aocDuCalibre } from './aoc-lot'
import { type BlocagesLus, lireBlocagesDesLots } from './blocage.lecture'
import type { FicheCalibrage } from './calibrage'
import {
  type LigneLivraison,
  type LigneLot,
  type LigneOrigine,
  lireLignesLivraisons,
  lireLignesLots,
} from './ligne.lecture'
import type { Livraison, TypeLivrable } from './livraison'
import type { BlocageDuLot, Lot } from './lot'

/** The rules on the orchard as the delivery keeps it: what changed since has no say. */
function reglesDuJour({ communeNom, aires, ...ligne }: LigneOrigine): RegleAoc[] {
  const recolteGrammes = Number(ligne.recolteGrammes)
  const faits = { ...ligne, recolteGrammes, commune: { nom: communeNom, aires } }
  return reglesVerger(faits, ligne.date, ligne.reglesAoc)
}

/** Codes of what the producer held that day. */
const certificationsDuJour = ({ certificats, date }: LigneOrigine): string[] =>
  [...new Set(validesLe(certificats, date).map((c) => c.code))].sort()

/** What a delivery says once for all its lots. */
interface Origine {
  ligne: LigneOrigine
  certifications: string[]
  regles: RegleAoc[]
}

const enOrigine = (ligne: LigneOrigine): Origine => ({
  ligne,
  certifications: certificationsDuJour(ligne),
  regles: reglesDuJour(ligne),
})

/** Field by field: a page has three hundred lots, and objects made by spreading others took half of its time. */
const enLot = (
  lot: LigneLot,
  { ligne, certifications, regles }: Origine,
  blocages: readonly BlocageDuLot[],
): Lot => ({
  code: lot.code,
  livraison: lot.livraison,
  numero: lot.numero,
  calibre: lot.calibre.id,
  calibreLibelle: lot.calibre.libelle,
  variete: ligne.variete.nom,
  typeProduit: lot.typeProduit.code,
  typeProduitLibelle: lot.typeProduit.libelle,
  date: ligne.date,
  depuis: lot.origine?.date ?? ligne.date,
  campagne: ligne.campagne,
  verger: ligne.verger,
  vergerNom: ligne.vergerNom,
  producteur: ligne.producteur,
  producteurNom: ligne.producteurNom,
  commune: ligne.commune,
  communeNom: ligne.communeNom,
  certifications: [...certifications],
  transformation: lot.transformation,
  ascendants: lot.ascendants,
  blocages: [...blocages],
  quantiteGrammes: lot.quantiteGrammes,
  engageGrammes: lot.engageGrammes,
  expedieGrammes: lot.expedieGrammes,
  transformeGrammes: lot.transformeGrammes,
  mouvementGrammes: lot.mouvementGrammes,
  aoc: aocDuCalibre(regles, {
    calibre: lot.calibre,
    calibreMinimumMm: ligne.calibreMinimumMm,
    typeProduit: lot.typeProduit,
    // What was dried or cracked is no longer as moist as it came in.
    humiditePourMille: (lot.origine ?? ligne).humiditePourMille,
  }),
})

function enLivraison(ligne: LigneLivraison, blocages: BlocagesLus): Livraison {
  const origine = enOrigine(ligne)
  return {
    code: ligne.code,
    verger: ligne.verger,
    vergerNom: ligne.vergerNom,
    producteur: ligne.producteur,
    producteurNom: ligne.producteurNom,
    adherent: ligne.adherent,
    certifications: origine.certifications,
    variete: ligne.variete.nom,
    commune: ligne.commune,
    communeNom: ligne.communeNom,
    date: ligne.date,
    campagne: ligne.campagne,
    campagneCloturee: ligne.campagneCloturee,
    typeProduit: ligne.typeProduit.code as TypeLivrable, // a CHECK of the base admits no other
    typeProduitLibelle: ligne.typeProduit.libelle,
    quantiteGrammes: ligne.quantiteGrammes,
    pesees: ligne.pesees,
    motifDepassement: ligne.motifDepassement,
    humiditePourMille: ligne.humiditePourMille,
    etat: ligne.etat,
    aoc: conclure(origine.regles),
    // A lot emptied by a later calibration keeps its number but holds nothing any more.
    lots: ligne.lots.filter((l) => l.quantiteGrammes > 0).map((l) => enLot(l, origine, blocages(l.code))),
    numeros: ligne.lots.map(({ calibre, numero, quantiteGrammes }) => ({
      calibre: calibre.id,
      numero,
      quantiteGrammes,
    })),
    ecarts: ligne.ecarts,
    brouillon: ligne.brouillon as FicheCalibrage | null,
  }
}

export async function lireLivraisons(tx: Tx, codes: string[]): Promise<Livraison[]> {
  const lignes = await lireLignesLivraisons(tx, codes)
  const blocages = await lireBlocagesDesLots(
    tx,
    lignes.flatMap((l) => l.lots.map((lot) => lot.code)),
  )
  return lignes.map((ligne) => enLivraison(ligne, blocages))
}

export async function ficheLivraison(tx: Tx, code: string): Promise<Livraison> {
  const [livraison] = await lireLivraisons(tx, [code])
  if (!livraison)
    throw introuvable(`La livraison ${code} n’existe pas : cherchez-la dans la liste des livraisons.`)
  return livraison
}

export async function lireLots(tx: Tx, codes: string[]): Promise<Lot[]> {
  const lignes = await lireLignesLots(tx, codes)
  const blocages = await lireBlocagesDesLots(tx, codes)
  return lignes.map((ligne) => enLot(ligne.lot, enOrigine(ligne), blocages(ligne.lot.code)))
}
