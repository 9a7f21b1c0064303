import type { Filtres } from '@/components/ui/adresse'
import { PucesBascule } from '@/components/ui/filtres'
import { Recherche } from '@/components/ui/recherche'
import { CATEGORIES_CLIENT, LIBELLES_CATEGORIE } from '@/lib/ventes/client'

const LISTE = '/clients'
const CHOIX = [
  ...CATEGORIES_CLIENT.map((c) => ({ nom: 'categorie', valeur: c, libelle: LIBELLES_CATEGORIE[c] })),
  { nom: 'distributeur', valeur: '1', libelle: 'Distributeurs' },
  { nom: 'actif', valeur: '0', libelle: 'Inactifs' },
]

export function ClientsFiltres({ filtres }: { filtres: Filtres }) {
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Recherche
        action={LISTE}
        filtres={filtres}
        libelle="Chercher un client"
        exemple="Identifiant, nom, ville, responsable"
      />
      <PucesBascule chemin={LISTE} filtres={filtres} choix={CHOIX} />
    </div>
  )
}
