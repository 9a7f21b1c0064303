import { cookies } from 'next/headers'
import { listerCampagnes } from '@/lib/approvisionnements/campagne.queries'
import type { Demander } from '@/lib/core/operation'

interface Campagnes {
  /** First year of the campaign that pages show. */
  choisie: number
  toutes: { annee: number; libelle: string }[]
}

/**
 * The campaign chosen once for all pages: the address says it (`?campagne=2025`), else the cookie that the selector
 * keeps, else the latest one.
 */
export async function campagneChoisie(
  demander: Demander,
  recherche: Record<string, string> = {},
): Promise<Campagnes> {
  const { elements } = await demander(listerCampagnes)
  const toutes = elements.map(({ annee, libelle }) => ({ annee, libelle }))
  const voulue = Number(recherche.campagne ?? (await cookies()).get('campagne')?.value)
  const choisie = toutes.some((c) => c.annee === voulue) ? voulue : toutes[0]?.annee
  return { choisie: choisie ?? 0, toutes }
}
