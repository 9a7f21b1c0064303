import { Puce, Puces } from '@/components/ui/puce'
import { Recherche } from '@/components/ui/recherche'
import { adresseListe, basculer, type Filtres } from './adresse-liste'
import { FiltreProducteur } from './filtre-producteur'

const LISTE = '/vergers'

interface Props {
  filtres: Filtres
  varietes: readonly { code: string; nom: string }[]
  /** Of the filter in force. */
  producteur: { code: string; raisonSociale: string } | null
}

export function VergersFiltres({ filtres, varietes, producteur }: Props) {
  const { q, ...garder } = filtres
  return (
    <div className="mb-3 flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Recherche
          action={LISTE}
          valeur={q ?? ''}
          libelle="Chercher un verger"
          exemple="Code, nom, producteur, commune"
          garder={garder}
        />
        <FiltreProducteur filtres={filtres} producteur={producteur} />
      </div>
      <Puces libelle="Filtres">
        {producteur && (
          <Puce href={adresseListe(LISTE, { ...filtres, producteur: undefined })} active genre="retrait">
            {producteur.code} · {producteur.raisonSociale}
          </Puce>
        )}
        {varietes.map((v) => (
          <Puce
            key={v.code}
            href={basculer(LISTE, filtres, 'variete', v.code)}
            active={filtres.variete === v.code}
          >
            {v.nom}
          </Puce>
        ))}
        <Puce href={basculer(LISTE, filtres, 'actif', '0')} active={filtres.actif === '0'}>
          Inactifs
        </Puce>
      </Puces>
    </div>
  )
}
