'use client'
import { useState } from 'react'
import { useFormulaire } from '@/components/ui/formulaire-contexte'
import type { Saisie } from './saisie-calibrage'

/** On the form: its summary of errors (the block it focuses) leaves while the mark below stands. */
export const RESUME_PERIME_MASQUE = "[&:has(>[data-refus-perime])>[tabindex='-1']]:hidden"

/** Marks the server's refusal as outdated from the first change after it: the live balance would contradict it. */
export function RefusPerime({ saisie }: { saisie: Saisie }) {
  const erreurs = useFormulaire()?.erreurs
  const [refus, setRefus] = useState({ erreurs, saisie })
  // Each answer brings a new object: what the sheet held then is what it was refused for.
  if (refus.erreurs !== erreurs) setRefus({ erreurs, saisie })
  // Without a field at fault (no network, session over), the summary says nothing that figures could change.
  const perime = erreurs && Object.keys(erreurs).length > 0 && refus.saisie !== saisie
  return perime ? <span hidden data-refus-perime /> : null
}
