import type { ReactNode } from 'react'
import { LienBouton } from '@/components/ui/lien-bouton'

interface Props {
  phrase: string
  /** Address of the list without its filters, when there are some. */
  sansFiltre?: string | undefined
  action?: ReactNode
}

/** An empty list says what to do. */
export function ListeVide({ phrase, sansFiltre, action }: Props) {
  return (
    <div className="flex flex-col items-center gap-3">
      <p>{phrase}</p>
      {sansFiltre ? <LienBouton href={sansFiltre}>Retirer les filtres</LienBouton> : action}
    </div>
  )
}
