import type { Filtres } from '@/components/ui/adresse'
import { RangeePuces } from '@/components/ui/filtres'

interface Props {
  chemin: string
  filtres: Filtres
  varietes: readonly { code: string; nom: string }[]
}

/** The filter of whatever is listed by variety. */
export const PucesVariete = ({ varietes, ...liste }: Props) => (
  <RangeePuces
    {...liste}
    libelle="Variété"
    nom="variete"
    tous="toutes"
    options={varietes.map((v) => ({ valeur: v.code, libelle: v.nom }))}
  />
)
