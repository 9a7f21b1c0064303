import type { Filtres } from '@/components/ui/adresse'
import { RangeePuces } from '@/components/ui/filtres'

interface Props {
  chemin: string
  filtres: Filtres
  types: readonly { code: string; libelle: string }[]
}

/** Fresh, dry, kernels: the filter of whatever is counted by type of product. */
export const PucesType = ({ types, ...liste }: Props) => (
  <RangeePuces
    {...liste}
    libelle="Type"
    nom="typeProduit"
    tous="tous"
    options={types.map((t) => ({ valeur: t.code, libelle: t.libelle }))}
  />
)
