'use client'
import { Printer } from 'lucide-react'
import { Bouton } from './bouton'
import type { Taille } from './bouton-style'

/** Opens the browser's own print dialog. */
export function BoutonImprimer({ children = 'Imprimer', taille }: { children?: string; taille?: Taille }) {
  return (
    <Bouton variante="principal" taille={taille} onPress={() => window.print()}>
      <Printer aria-hidden className="size-5" />
      {children}
    </Bouton>
  )
}
