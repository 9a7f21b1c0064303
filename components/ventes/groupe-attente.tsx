import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { Etiquette } from '@/components/ui/etiquette'
import { accorder } from '@/components/ui/nombres'
import { formatPoids } from '@/lib/mesures/poids'
import type { Groupe } from '@/lib/ventes/groupes'
import { CocherGroupe } from './cocher'
import { ConditionnementsVoulus } from './conditionnements-voulus'

const UNE_FEUILLE = 6

interface Props {
  groupe: Groupe
  titre: ReactNode
  /** How its box is called: « Tout le lot L0512-1 ». */
  tout: string
  /** Those of its orders that may be taken. */
  libres: readonly string[]
  /** Under the title: where the nuts come from, where they go. */
  precision: ReactNode
  action?: ReactNode
  /** Its orders. */
  children: ReactNode
}

/** A lot with its orders, or a client with its own. */
export function GroupeAttente({ groupe: g, titre, tout, libres, precision, action, children }: Props) {
  const id = `groupe-${g.commandes[0].numero}`
  return (
    <section
      aria-labelledby={id}
      className={classes(
        'rounded-lg border border-trait bg-carte print:rounded-none',
        // Kept on one sheet while it fits without leaving half of the sheet before it white.
        g.commandes.length <= UNE_FEUILLE && 'break-inside-avoid',
      )}
    >
      <header className="rounded-t-lg bg-tete px-3.5 py-2.5 break-after-avoid">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 id={id} className="text-xl font-semibold print:text-lg">
            {titre}
          </h2>
          {g.enRetard > 0 && <Etiquette ton="attention">{`${g.enRetard} en retard`}</Etiquette>}
          <p className="ml-auto text-lg font-semibold max-sm:ml-0">
            {accorder(g.commandes.length, 'commande')}, {formatPoids(g.poidsGrammes)}
          </p>
        </div>
        {precision}
        <div className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-1">
          {libres.length > 1 && <CocherGroupe numeros={libres} libelle={tout} />}
          {g.commandes.length > 1 && (
            <ConditionnementsVoulus lignes={g.conditionnements} libelle="Conditionnements en tout" />
          )}
          {action}
        </div>
      </header>
      <ul>{children}</ul>
    </section>
  )
}
