/** How deliveries and lots are read from the base: one select, one shape, for queries and use cases alike. */
import type { FaitsAoc } from '@/lib/approvisionnements/aoc'
import { conclure, reglesOrigine } from '@/lib/approvisionnements/aoc'
import { estValide } from '@/lib/approvisionnements/certification'
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import { dateVersJour, dateVersJourOuNul } from '@/lib/mesures/jour'
import type { Prisma } from '@/prisma/generated/client'
import { aocDuLot } from './aoc-lot'
import type { FicheCalibrage } from './calibrage'
import type { Livraison, TypeLivrable } from './livraison'
import type { Lot } from './lot'

const ORIGINE = {
  verger: { select: { nom: true } },
  producteur: { select: { raisonSociale: true } },
  variete: true,
  commune: { include: { aires: true } },
  campagne: { select: { calibreMinimumAocMm: true } },
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
  lots: LOTS,
} satisfies Prisma.LivraisonInclude

type LigneLivraison = Prisma.LivraisonGetPayload<{ include: typeof AVEC }>
type LigneOrigine = Prisma.LivraisonGetPayload<{ include: typeof ORIGINE }>
type LigneLot = LigneLivraison['lots'][number]

const faitsOrigine = ({ variete, commune }: LigneOrigine): FaitsAoc => ({
  variete,
  commune: {
    nom: commune.nom,
    aires: commune.aires.map((a) => ({
      depuis: dateVersJour(a.depuis),
      jusqua: dateVersJourOuNul(a.jusqua),
      source: a.source,
    })),
  },
})

function enLot(lot: LigneLot, livraison: LigneOrigine): Lot {
  const date = dateVersJour(livraison.date)
  const faits = {
    ...faitsOrigine(livraison),
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
    aoc: aocDuLot(faits, date),
  }
}

function enLivraison(ligne: LigneLivraison): Livraison {
  const date = dateVersJour(ligne.date)
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
    typeProduit: ligne.typeProduitCode as TypeLivrable, // a CHECK of the base admits no other
    typeProduitLibelle: ligne.typeProduit.libelle,
    quantiteGrammes: ligne.quantiteGrammes,
    humiditePourMille: ligne.humiditePourMille,
    etat: ligne.etat,
    aoc: conclure(reglesOrigine(faitsOrigine(ligne), date)),
    // A lot emptied by a later calibration keeps its number but holds nothing any more.
    lots: ligne.lots.filter((l) => l.quantiteGrammes > 0).map((l) => enLot(l, ligne)),
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
  return lignes.map(enLivraison)
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
  return lignes.map(({ livraison, ...lot }) => enLot(lot, livraison))
}
