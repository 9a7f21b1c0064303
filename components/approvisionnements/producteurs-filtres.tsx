import type { Filtres } from '@/components/ui/adresse'
import { PucesBascule } from '@/components/ui/filtres'
import { Recherche } from '@/components/ui/recherche'

const LISTE = '/producteurs'
const CHOIX = [
  { nom: 'adherent', valeur: '1', libelle: 'Adhérents' },
  { nom: 'adherent', valeur: '0', libelle: 'Non-adhérents' },
  { nom: 'certification', valeur: 'AB', libelle: 'AB' },
  { nom: 'certification', valeur: 'GLOBALGAP', libelle: 'GLOBALG.A.P.' },
  { nom: 'echeance', valeur: '1', libelle: 'Arrive à échéance' },
  { nom: 'actif', valeur: '0', libelle: 'Inactifs' },
] as const

export function ProducteursFiltres({ filtres }: { filtres: Filtres }) {
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Recherche
        action={LISTE}
        filtres={filtres}
        libelle="Chercher un producteur"
        exemple="Code, nom, ville, responsable"
      />
      <PucesBascule chemin={LISTE} filtres={filtres} choix={CHOIX} />
    </div>
  )
}
