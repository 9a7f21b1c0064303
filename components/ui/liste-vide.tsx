import type { ReactNode } from 'react'
import { Actions } from './actions'
import { LienBouton } from './lien-bouton'

interface Props {
  phrase: string
  /** The list without its filters, when there are some. */
  sansFiltre?: { href: string; libelle: string } | false
  action?: ReactNode
}

/** An empty list says what to do. */
export function ListeVide({ phrase, sansFiltre, action }: Props) {
  return (
    <>
      <p>{phrase}</p>
      <div className="flex justify-center">
        <Actions>
          {sansFiltre && <LienBouton href={sansFiltre.href}>{sansFiltre.libelle}</LienBouton>}
          {action}
        </Actions>
      </div>
    </>
  )
}
