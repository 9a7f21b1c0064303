import Link from 'next/link'
import { classes } from '@/components/ui/classes'
import { entier } from '@/components/ui/nombres'

export interface Tache {
  libelle: string
  nombre: number
  /** What is counted, and how much it weighs. */
  detail: string
  href: string
  /** Something of it should not wait. */
  urgent: boolean
}

/** What waits for somebody, each figure the way to its list. */
export function Travail({ taches }: { taches: readonly Tache[] }) {
  return (
    <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-trait bg-trait md:grid-cols-4">
      {taches.map(({ libelle, nombre, detail, href, urgent }) => (
        <li key={libelle} className="bg-carte">
          <Link
            href={href}
            className="group flex h-full flex-col px-3.5 py-2.5 -outline-offset-2 no-underline hover:bg-tete"
          >
            <span className="text-sm text-feuille underline decoration-feuille/40 underline-offset-2 group-hover:decoration-feuille">
              {libelle}
            </span>
            <span
              className={classes(
                'text-2xl font-semibold',
                urgent ? 'text-alerte' : nombre === 0 ? 'text-encre-2' : 'text-encre',
              )}
            >
              {entier(nombre)}
            </span>
            <span className={classes('text-sm', urgent ? 'text-alerte' : 'text-encre-2')}>{detail}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
