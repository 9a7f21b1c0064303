import Form from 'next/form'
import type { Filtres } from './adresse'
import { styleBouton } from './bouton-style'
import { ChampJour } from './champ-jour'

interface Props {
  /** Address of the page, and what it is filtered by. */
  action: string
  filtres: Filtres
  /** Name of the day in the address. */
  nom: string
  libelle: string
  /** Words of the button: « Voir ce jour ». */
  bouton: string
}

/** The page as it was on a day: a GET form, so that the address holds the day. */
export function FiltreJour({ action, filtres, nom, libelle, bouton }: Props) {
  const { [nom]: valeur = '', ...garder } = filtres
  return (
    <Form action={action} className="flex flex-wrap items-start gap-2 print:hidden">
      {Object.entries(garder).map(([cle, v]) => v && <input key={cle} type="hidden" name={cle} value={v} />)}
      <ChampJour key={valeur} nom={nom} libelle={libelle} obligatoire valeurDefaut={valeur} />
      <button type="submit" className={styleBouton('secondaire', undefined, 'mt-6')}>
        {bouton}
      </button>
    </Form>
  )
}
