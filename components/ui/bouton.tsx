'use client'
import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, type ButtonProps } from 'react-aria-components/Button'
import { styleBouton, type Taille, type Variante } from './bouton-style'

export interface BoutonProps extends Omit<ButtonProps, 'className' | 'children' | 'isPending'> {
  variante?: Variante | undefined
  taille?: Taille | undefined
  /** Shows progress and takes no further press; the button keeps its focus. */
  enCours?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

export function Bouton({ variante, taille, enCours = false, className, children, ...reste }: BoutonProps) {
  return (
    <Button {...reste} isPending={enCours} className={styleBouton(variante, taille, className)}>
      {enCours && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {children}
    </Button>
  )
}
