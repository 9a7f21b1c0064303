/** How an orchard is read from the base: one select, one shape, for queries and use cases alike. */
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import { dateVersJourOuNul, type Jour } from '@/lib/mesures/jour'
import type { Prisma } from '@/prisma/generated/client'
import { aocDuVerger } from './aoc-verger'
import { campagneDuJourOuNulle } from './campagne.lecture'
import { enAire } from './commune.lecture'
import { lireRecoltes } from './recolte.lecture'
import type { Verger } from './verger'

const AVEC = {
  producteur: { select: { raisonSociale: true } },
  variete: true,
  commune: { include: { aires: true } },
} satisfies Prisma.VergerInclude

type Ligne = Prisma.VergerGetPayload<{ include: typeof AVEC }>

/** The day on which orchards are judged, the rules that decide then and what they delivered in its campaign. */
interface Jugement {
  jour: Jour
  decisives: readonly string[]
  recoltes: ReadonlyMap<string, number>
}

function enVerger({ creeLe: _, producteur, variete, commune, ...v }: Ligne, jugement: Jugement): Verger {
  const { jour, decisives, recoltes } = jugement
  const parcelle = {
    superficieM2: v.superficieM2,
    arbresParHectare: v.arbresParHectare,
    anneePlantation: v.anneePlantation,
    parcelleIdentifiee: v.parcelleIdentifiee,
    parcelleIdentifieeLe: dateVersJourOuNul(v.parcelleIdentifieeLe),
    recolteGrammes: recoltes.get(v.code) ?? 0,
  }
  const origine = { variete, commune: { nom: commune.nom, aires: commune.aires.map(enAire) } }
  return {
    code: v.code,
    nom: v.nom,
    producteur: v.producteurCode,
    producteurNom: producteur.raisonSociale,
    variete: variete.nom,
    varieteCode: variete.code,
    commune: commune.insee,
    communeNom: commune.nom,
    ...parcelle,
    actif: v.actif,
    motifInactivite: v.motifInactivite,
    aoc: aocDuVerger({ ...origine, ...parcelle }, jour, decisives),
  }
}

/** Orchards as they are, judged on that day with its area and its campaign. */
export async function lireVergers(tx: Tx, codes: string[], jour: Jour): Promise<Verger[]> {
  const campagne = await campagneDuJourOuNulle(tx, jour)
  const recoltes = campagne ? await lireRecoltes(tx, codes, campagne.annee) : new Map<string, number>()
  const lignes = await tx.verger.findMany({ where: { code: { in: codes } }, include: AVEC })
  return lignes.map((ligne) => enVerger(ligne, { jour, decisives: campagne?.reglesAoc ?? [], recoltes }))
}

export async function ficheVerger(tx: Tx, code: string, jour: Jour): Promise<Verger> {
  const [verger] = await lireVergers(tx, [code], jour)
  if (!verger) throw introuvable(`Le verger ${code} n’existe pas : cherchez-le par son nom.`)
  return verger
}
