import { chargerReferences } from '@/prisma/reference'
import { db } from '../base/client'
import { marquerDemonstration } from '../base/demonstration'
import type { Base } from '../base/ouvrir-base'

/** Reference data always; the demonstration world in a base of ours that holds nothing yet. */
export async function preparerBase({ url, embarquee }: Base, dire = console.log): Promise<void> {
  await chargerReferences(db())
  if (!embarquee || process.env.NOIXCOOP_DEMO === '0' || !(await estVierge())) return
  dire('Création du monde de démonstration…')
  // All the use cases, half a second of loading: not for a start that has nothing to make.
  const { creerMonde } = await import('@/prisma/monde')
  await marquerDemonstration(url, creerMonde)
}

async function estVierge(): Promise<boolean> {
  return (await db().utilisateur.count()) === 0 && (await db().producteur.count()) === 0
}
