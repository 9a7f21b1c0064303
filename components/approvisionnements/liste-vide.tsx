import { Actions } from '@/components/ui/actions'
import { LienBouton } from '@/components/ui/lien-bouton'

interface Props {
  /** « Aucun producteur ». */
  aucun: string
  filtree: boolean
  /** The whole list. */
  liste: string
  tous: string
  /** Where a first one is recorded; absent for those who may not. */
  nouveau?: { href: string; libelle: string } | undefined
}

/** An empty list says what to do. */
export function ListeVide({ aucun, filtree, liste, tous, nouveau }: Props) {
  return (
    <>
      <p>{filtree ? `${aucun} ne répond à cette recherche.` : `${aucun} n’est enregistré.`}</p>
      <div className="flex justify-center">
        <Actions>
          {filtree && <LienBouton href={liste}>{tous}</LienBouton>}
          {nouveau && <LienBouton href={nouveau.href}>{nouveau.libelle}</LienBouton>}
        </Actions>
      </div>
    </>
  )
}
