/** How an orchard is read from the base: one select, one shape, for queries and use cases alike. */
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import { dateVersJour, dateVersJourOuNul, type Jour } from '@/lib/mesures/jour'
import type { Prisma } from '@/prisma/generated/client'
import { aocDuVerger } from './aoc'
import type { Verger } from './verger'

const AVEC = {
  producteur: { select: { raisonSociale: true } },
  variete: true,
  commune: { include: { aires: true } },
} satisfies Prisma.VergerInclude

type Ligne = Prisma.VergerGetPayload<{ include: typeof AVEC }>

function enVerger({ creeLe: _, producteur, variete, commune, ...v }: Ligne, aujourdhui: Jour): Verger {
  const aires = commune.aires.map((a) => ({
    depuis: dateVersJour(a.depuis),
    jusqua: dateVersJourOuNul(a.jusqua),
    source: a.source,
  }))
  return {
    code: v.code,
    nom: v.nom,
    producteur: v.producteurCode,
    producteurNom: producteur.raisonSociale,
    variete: variete.nom,
    varieteCode: variete.code,
    commune: commune.insee,
    communeNom: commune.nom,
    superficieM2: v.superficieM2,
    arbresParHectare: v.arbresParHectare,
    anneePlantation: v.anneePlantation,
    parcelleIdentifiee: v.parcelleIdentifiee,
    parcelleIdentifieeLe: dateVersJourOuNul(v.parcelleIdentifieeLe),
    actif: v.actif,
    motifInactivite: v.motifInactivite,
    aoc: aocDuVerger({ ...v, variete, commune: { nom: commune.nom, aires } }, aujourdhui),
  }
}

export async function lireVergers(tx: Tx, codes: string[], aujourdhui: Jour): Promise<Verger[]> {
  const lignes = await tx.verger.findMany({ where: { code: { in: codes } }, include: AVEC })
  return lignes.map((ligne) => enVerger(ligne, aujourdhui))
}

export async function ficheVerger(tx: Tx, code: string, aujourdhui: Jour): Promise<Verger> {
  const [verger] = await lireVergers(tx, [code], aujourdhui)
  if (!verger) throw introuvable(`Le verger ${code} n’existe pas : cherchez-le par son nom.`)
  return verger
}
