import { basculer, type Filtres } from '@/components/approvisionnements/adresse-liste'
import { Puce, Puces } from '@/components/ui/puce'
import { LIBELLES_ROLE, ROLES } from '@/lib/access/droits'

const CHEMIN = '/utilisateurs'
const CHOIX = [
  ...ROLES.map((role) => ({ nom: 'role', valeur: role, libelle: LIBELLES_ROLE[role] })),
  { nom: 'actif', valeur: '1', libelle: 'Actifs' },
  { nom: 'actif', valeur: '0', libelle: 'Désactivés' },
]

export function UtilisateursFiltres({ filtres }: { filtres: Filtres }) {
  return (
    <div className="mb-3">
      <Puces libelle="Filtres">
        {CHOIX.map(({ nom, valeur, libelle }) => (
          <Puce key={libelle} href={basculer(CHEMIN, filtres, nom, valeur)} active={filtres[nom] === valeur}>
            {libelle}
          </Puce>
        ))}
      </Puces>
    </div>
  )
}
