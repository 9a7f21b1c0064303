import { Puce, Puces } from '@/components/ui/puce'
import { adresse, type Filtres } from './adresse'

interface Props {
  libelle: string
  chemin: string
  filtres: Filtres
  /** Name of the filter in the address. */
  nom: string
  options: readonly { valeur: string; libelle: string }[]
  tous: string
}

/** One filter as a row of chips: all, or one of a short list. */
export function RangeePuces({ libelle, chemin, filtres, nom, options, tous }: Props) {
  const actuelle = filtres[nom]
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="text-sm text-encre-2 print:hidden" aria-hidden>
        {libelle}
      </span>
      <Puces libelle={libelle}>
        <Puce href={adresse(chemin, filtres, { [nom]: undefined })} active={!actuelle}>
          {tous}
        </Puce>
        {options.map((o) => (
          <Puce
            key={o.valeur}
            href={adresse(chemin, filtres, { [nom]: o.valeur })}
            active={o.valeur === actuelle}
          >
            {o.libelle}
          </Puce>
        ))}
      </Puces>
    </div>
  )
}

/** Filters that came from a link (« ses livraisons »), each to be taken off. */
export function PucesRetrait({
  chemin,
  filtres,
  noms,
}: Pick<Props, 'chemin' | 'filtres'> & { noms: Readonly<Record<string, string>> }) {
  const actifs = Object.entries(noms).filter(([nom]) => filtres[nom])
  if (actifs.length === 0) return null
  return (
    <Puces libelle="Filtres en vigueur">
      {actifs.map(([nom, libelle]) => (
        <Puce key={nom} href={adresse(chemin, filtres, { [nom]: undefined })} active genre="retrait">
          {libelle} {filtres[nom]}
        </Puce>
      ))}
    </Puces>
  )
}
