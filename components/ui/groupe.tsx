import type { ReactNode } from 'react'
import { classes } from './classes'

/** Fields that belong together, on one or more columns. */
export function Groupe({ titre, description, colonnes = 1, children }: GroupeProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-lg font-semibold">{titre}</legend>
      {description && <p className="-mt-1 mb-3 text-encre-2">{description}</p>}
      <div className={classes('grid items-start gap-x-4 gap-y-3.5', GRILLES[colonnes])}>{children}</div>
    </fieldset>
  )
}

const GRILLES = { 1: 'grid-cols-1', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 lg:grid-cols-3' } as const

export interface GroupeProps {
  titre: ReactNode
  description?: ReactNode
  colonnes?: 1 | 2 | 3
  children: ReactNode
}
