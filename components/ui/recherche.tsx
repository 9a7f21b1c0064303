import { Search } from 'lucide-react'
import Form from 'next/form'
import type { Filtres } from './adresse'
import { styleBouton } from './bouton-style'

export interface RechercheProps {
  /** Address of the list: `/producteurs`. */
  action: string
  /** In force; all but the words searched (`q`) go along with the search. */
  filtres: Filtres
  libelle: string
  exemple?: string
}

/** The search of a list: a GET form, which works before any script has come. */
export function Recherche({ action, filtres, libelle, exemple }: RechercheProps) {
  const { q: valeur = '', ...garder } = filtres
  return (
    <Form
      action={action}
      role="search"
      aria-label={libelle}
      className="flex w-full max-w-md gap-2 print:hidden"
    >
      {Object.entries(garder).map(([cle, v]) => v && <input key={cle} type="hidden" name={cle} value={v} />)}
      <span className="relative flex flex-1 items-center">
        <Search aria-hidden className="pointer-events-none absolute left-2.5 size-4 text-encre-2" />
        <input
          key={valeur}
          type="search"
          name="q"
          defaultValue={valeur}
          aria-label={libelle}
          placeholder={exemple ?? libelle}
          autoComplete="off"
          className="h-controle w-full min-w-0 rounded-lg border border-bord bg-carte pr-2 pl-8 text-saisie"
        />
      </span>
      <button type="submit" className={styleBouton('secondaire')}>
        Chercher
      </button>
    </Form>
  )
}
