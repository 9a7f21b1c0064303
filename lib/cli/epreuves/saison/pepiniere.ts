/** Prices of the nursery: set, revised, and put back to the cent. */
import { COMMERCE } from '@/lib/pepiniere/pepiniere-de-test'
import { annulerRevision, appliquerRevision, preparerRevision } from '@/lib/pepiniere/revision.usecases'
import { type Geste, type Modele, parmi, tenter } from './modele'

/** Half a cent goes up. */
const reviser = (centimes: number, pourCent: number) => Math.floor((centimes * (100 + pourCent) + 50) / 100)

const preparer: Geste = async (m, { autre, oui }) => {
  const pourcentage = (1 + (autre % 9)) * (oui ? 1 : -1)
  const lignes = [...m.prix].map(([plant, avant]) => ({ plant, avant, apres: reviser(avant, pourcentage) }))
  const prevu =
    lignes.some((l) => l.avant !== l.apres) && lignes.every((l) => l.apres > 0 && l.apres <= 1_000_000)
  const fait = await tenter(m, prevu, () => preparerRevision(COMMERCE, { pourcentage: String(pourcentage) }))
  if (fait) m.revisions.push({ id: fait.id, etat: 'preparee', lignes })
}

const tous = (
  m: Modele,
  lignes: { plant: string; avant: number; apres: number }[],
  quand: 'avant' | 'apres',
) => lignes.every((l) => m.prix.get(l.plant) === l[quand])

const appliquer: Geste = async (m, { rang }) => {
  const revision = parmi(m.revisions, rang)
  if (!revision) return
  const { id, etat, lignes } = revision
  const changes = lignes.filter((l) => l.avant !== l.apres).length
  const prevu = etat === 'preparee' && tous(m, lignes, 'avant')
  if (!(await tenter(m, prevu, () => appliquerRevision(COMMERCE, { id }), 1 + changes))) return
  revision.etat = 'appliquee'
  for (const { plant, apres } of lignes) m.prix.set(plant, apres)
}

const annuler: Geste = async (m, { rang }) => {
  const revision = parmi(m.revisions, rang)
  if (!revision) return
  const { id, etat, lignes } = revision
  const changes = etat === 'appliquee' ? lignes.filter((l) => l.avant !== l.apres).length : 0
  const prevu = etat === 'preparee' || (etat === 'appliquee' && tous(m, lignes, 'apres'))
  if (!(await tenter(m, prevu, () => annulerRevision(COMMERCE, { id, motif: 'Essai' }), 1 + changes))) return
  if (etat === 'appliquee') for (const { plant, avant } of lignes) m.prix.set(plant, avant)
  revision.etat = 'annulee'
}

export const PEPINIERE: readonly (readonly [string, number, Geste])[] = [
  ['préparer une révision', 1, preparer],
  ['appliquer la révision', 1, appliquer],
  ['annuler la révision', 1, annuler],
]
