import type { ReactNode } from 'react'
import { Etiquette } from '@/components/ui/etiquette'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import type { Commande } from '@/lib/ventes/commande'
import { direEcheance } from '@/lib/ventes/echeance'
import { CocherCommande } from './cocher'
import { ConditionnementsVoulus } from './conditionnements-voulus'

interface Props {
  commande: Commande
  aujourdhui: Jour
  /** Its lot is locked. */
  bloquee: boolean
  /** What the group does not say: the client, or the lot. */
  children: ReactNode
}

/** One order of a list that waits. */
export function CommandeEnAttente({ commande: c, aujourdhui, bloquee, children }: Props) {
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-t border-trait px-3.5 py-2 break-inside-avoid md:grid-cols-[8.5rem_minmax(0,1fr)_minmax(0,1.3fr)_10rem] md:items-center print:grid-cols-[6.5rem_minmax(0,1fr)_minmax(0,1.3fr)_8rem]">
      <CocherCommande numero={c.numero} inactif={bloquee} />
      <div className="wrap-break-word">{children}</div>
      <div className="col-span-2 md:col-span-1 print:col-span-1">
        <ConditionnementsVoulus lignes={c.lignes} libelle={`Conditionnements de la commande ${c.numero}`} />
      </div>
      <div className="col-span-2 flex flex-wrap items-center gap-x-3 md:col-span-1 md:block md:text-right print:col-span-1 print:block print:text-right">
        <p className="text-lg font-semibold">{formatPoids(c.poidsGrammes)}</p>
        <p>
          {c.enRetard ? (
            <Etiquette ton="attention">{direEcheance(c, aujourdhui)}</Etiquette>
          ) : (
            direEcheance(c, aujourdhui)
          )}
        </p>
        {c.dateConditionnement && (
          <p className="text-sm text-encre-2">conditionnée le {formatJour(c.dateConditionnement)}</p>
        )}
      </div>
    </li>
  )
}
