import type { Filtres } from '@/components/ui/adresse'
import { PucesBascule } from '@/components/ui/filtres'
import { Recherche } from '@/components/ui/recherche'
import { FiltreProducteur } from './filtre-producteur'

const LISTE = '/vergers'
const INACTIFS = { nom: 'actif', valeur: '0', libelle: 'Inactifs' }

interface Props {
  filtres: Filtres
  varietes: readonly { code: string; nom: string }[]
  /** Of the filter in force. */
  producteur: { code: string; raisonSociale: string } | null
}

export function VergersFiltres({ filtres, varietes, producteur }: Props) {
  return (
    <div className="mb-3 flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Recherche
          action={LISTE}
          filtres={filtres}
          libelle="Chercher un verger"
          exemple="Code, nom, producteur, commune"
        />
        <FiltreProducteur filtres={filtres} producteur={producteur} />
      </div>
      <PucesBascule
        chemin={LISTE}
        filtres={filtres}
        {...(producteur && {
          retraits: { producteur: `${producteur.code} · ${producteur.raisonSociale}` },
        })}
        choix={[
          ...varietes.map(({ code, nom }) => ({ nom: 'variete', valeur: code, libelle: nom })),
          INACTIFS,
        ]}
      />
    </div>
  )
}
