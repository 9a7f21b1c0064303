'use client'
import { Bouton } from './bouton'

/** Opens the browser's own print dialog. */
export function BoutonImprimer({ children }: { children: string }) {
  return (
    <Bouton variante="principal" onPress={() => window.print()}>
      {children}
    </Bouton>
  )
}
