import type { Filtres } from '@/components/ui/adresse'
import { PucesBascule } from '@/components/ui/filtres'
import { LIBELLES_ROLE, ROLES } from '@/lib/access/droits'

const CHOIX = [
  ...ROLES.map((role) => ({ nom: 'role', valeur: role, libelle: LIBELLES_ROLE[role] })),
  { nom: 'actif', valeur: '1', libelle: 'Actifs' },
  { nom: 'actif', valeur: '0', libelle: 'Désactivés' },
]

export function UtilisateursFiltres({ filtres }: { filtres: Filtres }) {
  return (
    <div className="mb-3">
      <PucesBascule chemin="/utilisateurs" filtres={filtres} choix={CHOIX} />
    </div>
  )
}
