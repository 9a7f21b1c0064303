import { Actions } from '@/components/ui/actions'
import { LienBouton } from '@/components/ui/lien-bouton'
import { PageSeule } from './page-seule'

interface Props {
  dansLaCoque?: boolean
  /** A buyer is looking: it goes back to its portal. */
  portail?: boolean
}

export function Introuvable({ dansLaCoque = false, portail = false }: Props) {
  return (
    <PageSeule dansLaCoque={dansLaCoque} titre="Cette page n’existe pas">
      <p>
        L’adresse est peut-être mal recopiée, ou la fiche n’est pas de celles que votre compte peut voir.
        Vérifiez le code, ou cherchez la fiche depuis sa liste.
      </p>
      <Actions>
        <LienBouton href={portail ? '/portail' : '/'} variante="principal">
          {portail ? 'Revenir à mes commandes' : 'Revenir à l’accueil'}
        </LienBouton>
      </Actions>
    </PageSeule>
  )
}
