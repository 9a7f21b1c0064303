import { adresse, basculer, type Filtres } from './adresse'
import { Puce, Puces } from './puce'

interface Liste {
  chemin: string
  filtres: Filtres
}

interface RangeeProps extends Liste {
  libelle: string
  /** Name of the filter in the address. */
  nom: string
  options: readonly { valeur: string; libelle: string }[]
  tous: string
}

/** One filter as a row of chips: all, or one of a short list. */
export function RangeePuces({ libelle, chemin, filtres, nom, options, tous }: RangeeProps) {
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

interface BasculesProps extends Liste {
  choix: readonly { nom: string; valeur: string; libelle: string }[]
  /** In force, to be taken off: what its chip says, by name. */
  retraits?: Readonly<Record<string, string>>
}

/** Several filters in one row of chips, each put on or taken off by itself. */
export function PucesBascule({ chemin, filtres, choix, retraits = {} }: BasculesProps) {
  return (
    <Puces libelle="Filtres">
      <Retraits {...{ chemin, filtres, retraits }} />
      {choix.map(({ nom, valeur, libelle }) => (
        <Puce
          key={`${nom} ${valeur}`}
          href={basculer(chemin, filtres, nom, valeur)}
          active={filtres[nom] === valeur}
        >
          {libelle}
        </Puce>
      ))}
    </Puces>
  )
}

interface RetraitProps extends Liste {
  noms: readonly string[]
  /** How the value of a filter is said, by its name; else its name and value. */
  dire?: Readonly<Record<string, (valeur: string) => string>>
}

/** Filters that came from a link (« ses livraisons »), each to be taken off. */
export function PucesRetrait({ chemin, filtres, noms, dire = {} }: RetraitProps) {
  const actifs = noms.flatMap((nom) => (filtres[nom] ? [[nom, filtres[nom]] as const] : []))
  if (actifs.length === 0) return null
  const retraits = Object.fromEntries(
    actifs.map(([nom, valeur]) => [nom, dire[nom]?.(valeur) ?? `${nom} ${valeur}`]),
  )
  return (
    <Puces libelle="Filtres en vigueur">
      <Retraits {...{ chemin, filtres, retraits }} />
    </Puces>
  )
}

const Retraits = ({ chemin, filtres, retraits }: Liste & { retraits: Readonly<Record<string, string>> }) =>
  Object.entries(retraits).map(([nom, libelle]) => (
    <Puce key={nom} href={adresse(chemin, filtres, { [nom]: undefined })} active genre="retrait">
      {libelle}
    </Puce>
  ))
