/** How deliveries and lots are read from the base: one select, one shape, for queries and use cases alike. */
import { conclure, type RegleAoc } from '@/lib/approvisionnements/aoc'
import { reglesVerger } from '@/lib/approvisionnements/aoc-verger'
import { estValide } from '@/lib/approvisionnements/certification'
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import { dateVersJour, dateVersJourOuNul } from '@/lib/mesures/jour'
import type { Prisma } from '@/prisma/generated/client'
import { aocDuCalibre } from './aoc-lot'
import { type BlocagesLus, lireBlocagesDesLots } from './blocage.lecture'
import type { FicheCalibrage } from './calibrage'
import type { Livraison, TypeLivrable } from './livraison'
import type { BlocageDuLot, Lot } from './lot'
import { lireRecoltes } from './recolte.lecture'

const ORIGINE = {
  verger: { select: { nom: true } },
  producteur: { select: { raisonSociale: true, certifications: true } },
  variete: true,
  commune: { include: { aires: true } },
  campagne: { select: { calibreMinimumAocMm: true, reglesAoc: true, clotureeLe: true } },
} satisfies Prisma.LivraisonInclude

// What was made of these lots later is no part of the sheet.
const LOTS = {
  where: { transformationCode: null },
  include: { calibre: true, typeProduit: true, origine: { select: { humiditePourMille: true, date: true } } },
  orderBy: { numero: 'asc' },
} satisfies Prisma.Livraison$lotsArgs
const AVEC = {
  ...ORIGINE,
  typeProduit: true,
  ecarts: { orderBy: { motif: 'asc' } },
  pesees: { orderBy: { numero: 'asc' } },
  lots: LOTS,
} satisfies Prisma.LivraisonInclude

type LigneLivraison = Prisma.LivraisonGetPayload<{ include: typeof AVEC }>
type LigneOrigine = Prisma.LivraisonGetPayload<{ include: typeof ORIGINE }>
type LigneLot = LigneLivraison['lots'][number]

/** The rules on the orchard as the delivery keeps it: what changed since has no say. */
function reglesDuJour(ligne: LigneOrigine, recolteGrammes: number): RegleAoc[] {
  const { variete, commune, campagne, superficieM2, arbresParHectare, anneePlantation } = ligne
  const aires = commune.aires.map((a) => ({
    depuis: dateVersJour(a.depuis),
    jusqua: dateVersJourOuNul(a.jusqua),
    source: a.source,
  }))
  const faits = {
    variete,
    commune: { nom: commune.nom, aires },
    superficieM2,
    arbresParHectare,
    anneePlantation,
    parcelleIdentifiee: ligne.parcelleIdentifiee,
    parcelleIdentifieeLe: dateVersJourOuNul(ligne.parcelleIdentifieeLe),
    recolteGrammes,
  }
  return reglesVerger(faits, dateVersJour(ligne.date), campagne.reglesAoc)
}

/** Codes of what the producer held that day. */
function certificationsDuJour({ producteur, date }: LigneOrigine): string[] {
  const valides = producteur.certifications.filter((c) =>
    estValide(
      { dateObtention: dateVersJour(c.dateObtention), dateFin: dateVersJourOuNul(c.dateFin) },
      dateVersJour(date),
    ),
  )
  return [...new Set(valides.map((c) => c.certificationCode))].sort()
}

function enLot(
  lot: LigneLot,
  livraison: LigneOrigine,
  regles: readonly RegleAoc[],
  blocages: readonly BlocageDuLot[],
): Lot {
  const date = dateVersJour(livraison.date)
  const tri = {
    calibre: lot.calibre,
    calibreMinimumMm: livraison.campagne.calibreMinimumAocMm,
    typeProduit: lot.typeProduit,
    // What was dried or cracked is no longer as moist as it came in.
    humiditePourMille: lot.origine ? lot.origine.humiditePourMille : livraison.humiditePourMille,
  }
  return {
    code: lot.code,
    livraison: lot.livraisonCode,
    numero: lot.numero,
    calibre: lot.calibreId,
    calibreLibelle: lot.calibre.libelle,
    variete: livraison.variete.nom,
    typeProduit: lot.typeProduitCode,
    typeProduitLibelle: lot.typeProduit.libelle,
    date,
    depuis: lot.origine ? dateVersJour(lot.origine.date) : date,
    campagne: livraison.campagneAnnee,
    verger: livraison.vergerCode,
    vergerNom: livraison.verger.nom,
    producteur: livraison.producteurCode,
    producteurNom: livraison.producteur.raisonSociale,
    commune: livraison.communeInsee,
    communeNom: livraison.commune.nom,
    certifications: certificationsDuJour(livraison),
    transformation: lot.transformationCode,
    ascendants: lot.ascendants,
    blocages: [...blocages],
    quantiteGrammes: lot.quantiteGrammes,
    engageGrammes: lot.engageGrammes,
    expedieGrammes: lot.expedieGrammes,
    transformeGrammes: lot.transformeGrammes,
    mouvementGrammes: lot.mouvementGrammes,
    aoc: aocDuCalibre(regles, tri),
  }
}

function enLivraison(ligne: LigneLivraison, recolteGrammes: number, blocages: BlocagesLus): Livraison {
  const date = dateVersJour(ligne.date)
  const regles = reglesDuJour(ligne, recolteGrammes)
  return {
    code: ligne.code,
    verger: ligne.vergerCode,
    vergerNom: ligne.verger.nom,
    producteur: ligne.producteurCode,
    producteurNom: ligne.producteur.raisonSociale,
    adherent: ligne.adhesionNumero !== null,
    certifications: certificationsDuJour(ligne),
    variete: ligne.variete.nom,
    commune: ligne.communeInsee,
    communeNom: ligne.commune.nom,
    date,
    campagne: ligne.campagneAnnee,
    campagneCloturee: ligne.campagne.clotureeLe !== null,
    typeProduit: ligne.typeProduitCode as TypeLivrable, // a CHECK of the base admits no other
    typeProduitLibelle: ligne.typeProduit.libelle,
    quantiteGrammes: ligne.quantiteGrammes,
    pesees: ligne.pesees.map(({ numero, brutGrammes, tareGrammes }) => ({
      numero,
      brutGrammes,
      tareGrammes,
    })),
    motifDepassement: ligne.motifDepassement,
    humiditePourMille: ligne.humiditePourMille,
    etat: ligne.etat,
    aoc: conclure(regles),
    // A lot emptied by a later calibration keeps its number but holds nothing any more.
    lots: ligne.lots
      .filter((l) => l.quantiteGrammes > 0)
      .map((l) => enLot(l, ligne, regles, blocages(l.code))),
    numeros: ligne.lots.map(({ calibreId, numero, quantiteGrammes }) => ({
      calibre: calibreId,
      numero,
      quantiteGrammes,
    })),
    ecarts: ligne.ecarts.map(({ motif, quantiteGrammes }) => ({ motif, quantiteGrammes })),
    brouillon: ligne.brouillonCalibrage as FicheCalibrage | null,
  }
}

export async function lireLivraisons(tx: Tx, codes: string[]): Promise<Livraison[]> {
  const lignes = await tx.livraison.findMany({ where: { code: { in: codes } }, include: AVEC })
  const recolte = await lireRecoltes(tx, lignes)
  const blocages = await lireBlocagesDesLots(
    tx,
    lignes.flatMap((l) => l.lots.map((lot) => lot.code)),
  )
  return lignes.map((ligne) => enLivraison(ligne, recolte(ligne), blocages))
}

export async function ficheLivraison(tx: Tx, code: string): Promise<Livraison> {
  const [livraison] = await lireLivraisons(tx, [code])
  if (!livraison)
    throw introuvable(`La livraison ${code} n’existe pas : cherchez-la dans la liste des livraisons.`)
  return livraison
}

export async function lireLots(tx: Tx, codes: string[]): Promise<Lot[]> {
  const lignes = await tx.lot.findMany({
    where: { code: { in: codes } },
    include: { ...LOTS.include, livraison: { include: ORIGINE } },
  })
  const recolte = await lireRecoltes(
    tx,
    lignes.map((l) => l.livraison),
  )
  const blocages = await lireBlocagesDesLots(tx, codes)
  return lignes.map(({ livraison, ...lot }) =>
    enLot(lot, livraison, reglesDuJour(livraison, recolte(livraison)), blocages(lot.code)),
  )
}
