/** How deliveries and lots are read from the base: one select, one shape, for queries and use cases alike. */
import { conclure, type RegleAoc } from '@/lib/approvisionnements/aoc'
import { reglesVerger } from '@/lib/approvisionnements/aoc-verger'
import { estValide } from '@/lib/approvisionnements/certification'
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import { dateVersJour, dateVersJourOuNul } from '@/lib/mesures/jour'
import type { Prisma } from '@/prisma/generated/client'
import { aocDuCalibre } from './aoc-lot'
import type { FicheCalibrage } from './calibrage'
import type { Livraison, TypeLivrable } from './livraison'
import type { Lot } from './lot'
import { lireRecoltes } from './recolte.lecture'

const ORIGINE = {
  verger: { select: { nom: true } },
  producteur: { select: { raisonSociale: true } },
  variete: true,
  commune: { include: { aires: true } },
  campagne: { select: { calibreMinimumAocMm: true, reglesAoc: true, clotureeLe: true } },
} satisfies Prisma.LivraisonInclude

const LOTS = {
  include: { calibre: true, typeProduit: true },
  orderBy: { numero: 'asc' },
} satisfies Prisma.Livraison$lotsArgs
const AVEC = {
  ...ORIGINE,
  producteur: { select: { raisonSociale: true, certifications: true } },
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

function enLot(lot: LigneLot, livraison: LigneOrigine, regles: readonly RegleAoc[]): Lot {
  const date = dateVersJour(livraison.date)
  const tri = {
    calibre: lot.calibre,
    calibreMinimumMm: livraison.campagne.calibreMinimumAocMm,
    typeProduit: lot.typeProduit,
    humiditePourMille: livraison.humiditePourMille,
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
    campagne: livraison.campagneAnnee,
    verger: livraison.vergerCode,
    vergerNom: livraison.verger.nom,
    producteur: livraison.producteurCode,
    producteurNom: livraison.producteur.raisonSociale,
    quantiteGrammes: lot.quantiteGrammes,
    aoc: aocDuCalibre(regles, tri),
  }
}

function enLivraison(ligne: LigneLivraison, recolteGrammes: number): Livraison {
  const date = dateVersJour(ligne.date)
  const regles = reglesDuJour(ligne, recolteGrammes)
  const valides = ligne.producteur.certifications.filter((c) =>
    estValide({ dateObtention: dateVersJour(c.dateObtention), dateFin: dateVersJourOuNul(c.dateFin) }, date),
  )
  return {
    code: ligne.code,
    verger: ligne.vergerCode,
    vergerNom: ligne.verger.nom,
    producteur: ligne.producteurCode,
    producteurNom: ligne.producteur.raisonSociale,
    adherent: ligne.adhesionNumero !== null,
    certifications: [...new Set(valides.map((c) => c.certificationCode))].sort(),
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
    lots: ligne.lots.filter((l) => l.quantiteGrammes > 0).map((l) => enLot(l, ligne, regles)),
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
  return lignes.map((ligne) => enLivraison(ligne, recolte(ligne)))
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
  return lignes.map(({ livraison, ...lot }) =>
    enLot(lot, livraison, reglesDuJour(livraison, recolte(livraison))),
  )
}
