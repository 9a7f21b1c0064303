import { Check, X } from 'lucide-react'
import { Etiquette } from '@/components/ui/etiquette'
import { raisonsAoc, type VarieteArbre } from '@/lib/pepiniere/variete'

const TITRE = 'Variété du décret, cultivée selon la charte : convient à un verger de l’AOC'

/** A plant that suits an orchard of the appellation; nothing is said of the others. */
export const EtiquetteAocPlant = ({ convient }: { convient: boolean }) =>
  convient ? (
    <Etiquette ton="favorable" titre={TITRE}>
      verger AOC
    </Etiquette>
  ) : null

/** Each condition, met or not, with its source. */
export function RaisonsAocPlant({ variete }: { variete: VarieteArbre }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {raisonsAoc(variete).map(({ libelle, remplie, source }) => {
        const Icone = remplie ? Check : X
        return (
          <li key={libelle} className="flex gap-2">
            <Icone
              aria-hidden
              strokeWidth={3}
              className={`mt-0.5 size-4 shrink-0 ${remplie ? 'text-feuille' : 'text-encre-2'}`}
            />
            <span>
              {libelle} : <span className="font-semibold">{remplie ? 'oui' : 'non'}</span>
              <span className="text-encre-2"> ({source})</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
