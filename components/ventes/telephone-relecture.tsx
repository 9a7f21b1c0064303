'use client'
import { useEffect, useEffectEvent } from 'react'
import { AUCUNE_ERREUR, useFormulaire } from '@/components/ui/formulaire-contexte'

/** After each refusal of the server the lots are read again: somebody may have taken some of it. */
export function RelireApresRefus({ relire }: { relire: () => void }) {
  const erreurs = useFormulaire()?.erreurs ?? AUCUNE_ERREUR
  const surRefus = useEffectEvent(relire)
  useEffect(() => {
    if (erreurs !== AUCUNE_ERREUR) surRefus()
  }, [erreurs])
  return null
}
