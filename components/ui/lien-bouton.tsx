import Link from 'next/link'
import type { ComponentProps } from 'react'
import { styleBouton, type Taille, type Variante } from './bouton-style'

export interface LienBoutonProps extends ComponentProps<typeof Link> {
  variante?: Variante
  taille?: Taille
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LienBouton({ variante, taille, className, ...reste }: LienBoutonProps) {
  return <Link {...reste} className={styleBouton(variante, taille, className)} />
}
