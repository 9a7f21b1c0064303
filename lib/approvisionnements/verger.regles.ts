/** What an orchard must respect to be recorded or corrected: the same words for one orchard and for a file of them. */
import type { Tx } from '@/lib/base/client'
import { champImpossible, champInvalide } from '@/lib/core/domain-error'
import { anneeDe, type Jour } from '@/lib/mesures/jour'
import { sansAccents } from '@/lib/mesures/texte'

/** What orchards cite, looked up once for all of them. */
export interface Cites {
  producteurs: ReadonlyMap<string, { actif: boolean; raisonSociale: string }>
  communes: ReadonlySet<string>
  varietes: readonly { code: string; nom: string }[]
}

export async function lireCites(tx: Tx, producteurs: string[], communes: string[]): Promise<Cites> {
  const lus = await tx.producteur.findMany({
    where: { code: { in: [...new Set(producteurs)] } },
    select: { code: true, actif: true, raisonSociale: true },
  })
  const connues = await tx.commune.findMany({
    where: { insee: { in: [...new Set(communes)] } },
    select: { insee: true },
  })
  return {
    producteurs: new Map(lus.map((p) => [p.code, p])),
    communes: new Set(connues.map((c) => c.insee)),
    varietes: await tx.variete.findMany({ orderBy: { nom: 'asc' }, select: { code: true, nom: true } }),
  }
}

/** By code or by name, however it is spelt. */
export function codeVariete({ varietes }: Cites, saisie: string): string {
  const cherche = sansAccents(saisie)
  const trouvee = varietes.find((v) => sansAccents(v.code) === cherche || sansAccents(v.nom) === cherche)
  if (trouvee) return trouvee.code
  throw champInvalide(
    'variete',
    `« ${saisie} » n’est pas une variété connue : choisissez parmi ${varietes.map((v) => v.nom).join(', ')}.`,
  )
}

export function exigerProducteurActif({ producteurs }: Cites, code: string): void {
  const producteur = producteurs.get(code)
  if (!producteur)
    throw champInvalide('producteur', `Le producteur ${code} n’existe pas : cherchez-le par son nom.`)
  if (producteur.actif) return
  throw champImpossible(
    'producteur',
    `${producteur.raisonSociale} (${code}) est inactif : réactivez-le ou choisissez un autre producteur.`,
  )
}

export function exigerCommune({ communes }: Cites, insee: string): void {
  if (!communes.has(insee))
    throw champInvalide(
      'commune',
      `La commune ${insee} n’est pas dans la liste (Isère, Drôme, Savoie) : cherchez-la par son nom.`,
    )
}

interface Dates {
  anneePlantation?: number | null | undefined
  parcelleIdentifiee?: boolean | null | undefined
  parcelleIdentifieeLe?: Jour | null | undefined
}

export function exigerDates(
  { anneePlantation, parcelleIdentifiee, parcelleIdentifieeLe }: Dates,
  aujourdhui: Jour,
): void {
  if (anneePlantation && anneePlantation > anneeDe(aujourdhui))
    throw champInvalide('anneePlantation', 'L’année de plantation ne peut pas être dans le futur.')
  if (parcelleIdentifieeLe && parcelleIdentifieeLe > aujourdhui)
    throw champInvalide('parcelleIdentifieeLe', 'La date d’identification ne peut pas être dans le futur.')
  if (parcelleIdentifieeLe && parcelleIdentifiee !== true)
    throw champInvalide('parcelleIdentifieeLe', 'Une date d’identification suppose une parcelle identifiée.')
}
