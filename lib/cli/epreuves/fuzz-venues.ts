/** Who knocks on the doors, and which of them open to whom. */

import { COMPTE_COBAYE } from '@/e2e/pages'
import { MOT_DE_PASSE_DEMONSTRATION } from '@/lib/access/politique-mot-de-passe'
import type { Porte } from './fuzz-portes'
import type { Application } from './maison'
import { type Personne, seConnecter } from './personne'

const JETONS = 6

/** How somebody comes; each request may come by another token. */
export interface Venue {
  nom: string
  role: string
  entetes(adresse: string): Record<string, string>
}

export const par = (nom: string, role: string, { cookie }: Personne): Venue => ({
  nom,
  role,
  entetes: (origin) => ({ cookie, origin }),
})

/** Somebody of each role, a program by its tokens, and a stranger. */
export async function inviter({ adresse }: Application): Promise<Venue[]> {
  const entrer = (identifiant: string) => seConnecter(adresse, identifiant, MOT_DE_PASSE_DEMONSTRATION)
  const direction = await entrer('direction')
  await direction.enregistrer('/api/utilisateurs', {
    identifiant: COMPTE_COBAYE,
    nom: 'Alix Berthet',
    role: 'reception',
    motDePasse: MOT_DE_PASSE_DEMONSTRATION.replace('38', 'trente-huit'),
  })
  // Number 1 is the one that cases revoke (e2e/pages.ts).
  await direction.enregistrer('/api/clients/carr15432/jetons', { nom: 'Cobaye' })
  const jetons: string[] = []
  for (let i = 0; i < JETONS; i++) {
    const { jeton } = await direction.enregistrer('/api/clients/carr15432/jetons', { nom: `Essai ${i}` })
    jetons.push(jeton)
  }
  let tour = 0
  return [
    par('direction', 'direction', direction),
    par('reception', 'reception', await entrer('reception')),
    par('commerce', 'commerce', await entrer('commerce')),
    par('carreclerc', 'distributeur', await entrer('carreclerc')),
    {
      nom: 'programme',
      role: 'distributeur',
      entetes: () => ({ authorization: `Bearer ${jetons[tour++ % jetons.length]}` }),
    },
    { nom: 'personne', role: 'public', entetes: (origin) => ({ origin }) },
  ]
}

/** A token opens the web service alone. */
export const peutEntrer = ({ quoi, roles }: Porte, { nom, role }: Venue): boolean =>
  roles === null || (roles.includes(role) && (nom !== 'programme' || quoi.includes(' /services/')))
