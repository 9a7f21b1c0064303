import { Puce, Puces } from '@/components/ui/puce'
import { Recherche } from '@/components/ui/recherche'
import { basculer, type Filtres } from './adresse-liste'

const LISTE = '/producteurs'
const CHOIX = [
  { nom: 'adherent', valeur: '1', libelle: 'Adhérents' },
  { nom: 'adherent', valeur: '0', libelle: 'Non-adhérents' },
  { nom: 'actif', valeur: '0', libelle: 'Inactifs' },
] as const

export function ProducteursFiltres({ filtres }: { filtres: Filtres }) {
  const { q, ...garder } = filtres
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Recherche
        action={LISTE}
        valeur={q ?? ''}
        libelle="Chercher un producteur"
        exemple="Code, nom, ville, responsable"
        garder={garder}
      />
      <Puces libelle="Filtres">
        {CHOIX.map(({ nom, valeur, libelle }) => (
          <Puce key={libelle} href={basculer(LISTE, filtres, nom, valeur)} active={filtres[nom] === valeur}>
            {libelle}
          </Puce>
        ))}
      </Puces>
    </div>
  )
}
