'use client'
import { Printer } from 'lucide-react'
import { Bouton } from '@/components/ui/bouton'

/** Opens the browser's own printing. */
export function BoutonImprimer() {
  return (
    <Bouton variante="principal" taille="dock" onPress={() => window.print()}>
      <Printer aria-hidden className="size-5" />
      Imprimer
    </Bouton>
  )
}
