import { Check, Circle } from 'lucide-react'
import { classes } from '@/components/ui/classes'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { type Commande, enCours, LIBELLES_ETAT_COMMANDE } from '@/lib/ventes/commande'

const etapes = (c: Commande): { libelle: string; le: Jour | null }[] => [
  { libelle: LIBELLES_ETAT_COMMANDE.enregistree, le: c.dateCommande },
  { libelle: LIBELLES_ETAT_COMMANDE.conditionnee, le: c.dateConditionnement },
  { libelle: LIBELLES_ETAT_COMMANDE.expediee, le: c.dateEnvoi },
]

interface Props {
  commande: Commande
  /** One of several orders on a page: three narrow steps side by side. */
  compacte?: boolean
}

/** The life of an order: registered → packed → dispatched, each with its day. */
export function CommandeVie({ commande, compacte = false }: Props) {
  const toutes = etapes(commande)
  const derniere = toutes.findLastIndex((e) => e.le !== null)
  return (
    <ol
      aria-label={compacte ? `Avancement de la commande ${commande.numero}` : 'Avancement'}
      className={compacte ? 'grid grid-cols-3 gap-1.5 text-sm' : 'mb-4 grid gap-2 sm:grid-cols-3'}
    >
      {toutes.map(({ libelle, le }, i) => {
        const Signe = le ? Check : Circle
        return (
          <li
            key={libelle}
            aria-current={i === derniere ? 'step' : undefined}
            className={classes(
              'flex items-center rounded-lg border',
              compacte ? 'gap-1.5 px-2 py-1.5 max-sm:items-start' : 'gap-2.5 px-3.5 py-2.5',
              le ? 'border-feuille/40 bg-feuille-fond' : 'border-trait bg-carte text-encre-2',
            )}
          >
            <Signe
              aria-hidden
              className={classes(
                'size-4 shrink-0',
                le && 'text-feuille',
                compacte && 'max-sm:mt-0.5 max-sm:size-3',
              )}
              strokeWidth={3}
            />
            <span>
              <span className={classes('block', le && 'font-semibold')}>{libelle}</span>
              {le ? (
                <time dateTime={le}>{formatJour(le)}</time>
              ) : enCours(commande) ? (
                'à venir'
              ) : (
                'n’aura pas lieu'
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
