import { formatJour, formatJourLong, type Jour } from '@/lib/mesures/jour'

interface Props {
  titre: string
  aujourdhui: Jour
  pour: Jour | undefined
}

/** What the paper says above a list that waits. */
export function AttentePapier({ titre, aujourdhui, pour }: Props) {
  return (
    <div className="mb-3 hidden border-b border-trait pb-2 print:block">
      <p className="text-xl font-bold tracking-wide">NOIXCOOP</p>
      <p className="text-lg font-semibold">
        {titre} du {formatJourLong(aujourdhui)}
      </p>
      <p>
        {pour ? `À faire partir au plus tard le ${formatJour(pour)}.` : 'Toutes les dates.'} Les plus pressées
        d’abord.
      </p>
    </div>
  )
}
