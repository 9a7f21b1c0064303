import { entier } from '@/components/ui/nombres'

interface Props {
  lignes: readonly { conditionnement: string; libelle: string; quantite: number }[]
  /** Said aloud before the list. */
  libelle: string
}

/** So many of each packaging, read at arm's length. */
export function ConditionnementsVoulus({ lignes, libelle }: Props) {
  return (
    <ul aria-label={libelle} className="flex flex-wrap gap-x-5 gap-y-1">
      {lignes.map((l) => (
        <li key={l.conditionnement} className="text-lg whitespace-nowrap">
          <strong className="text-2xl font-semibold">{entier(l.quantite)}</strong> × {l.libelle.toLowerCase()}
        </li>
      ))}
    </ul>
  )
}
