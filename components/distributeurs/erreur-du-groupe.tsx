'use client'
import { ErreurTexte, STYLE_ERREUR } from '@/components/ui/champ-parties'
import { useErreurServeur } from '@/components/ui/formulaire-contexte'

/** What was refused of several fields together, beneath them. */
export function ErreurDuGroupe({ nom }: { nom: string }) {
  const [erreur] = useErreurServeur(nom)
  return erreur ? (
    <p className={STYLE_ERREUR}>
      <ErreurTexte>{erreur}</ErreurTexte>
    </p>
  ) : null
}
