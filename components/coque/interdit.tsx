import { Actions } from '@/components/ui/actions'
import { LienBouton } from '@/components/ui/lien-bouton'
import { PageSeule } from './page-seule'

interface Props {
  dansLaCoque?: boolean
  /** A buyer is looking: the house is not its own, and it goes back to its portal. */
  portail?: boolean
}

export function Interdit({ dansLaCoque = false, portail = false }: Props) {
  return (
    <PageSeule dansLaCoque={dansLaCoque} titre="Votre compte n’ouvre pas cette page">
      <p>
        {portail
          ? 'Elle est réservée à la coopérative. Vos commandes sont dans votre espace.'
          : 'Si vous devez y accéder, demandez à la direction : c’est elle qui donne les rôles.'}
      </p>
      <Actions>
        <LienBouton href={portail ? '/portail' : '/'} variante="principal">
          {portail ? 'Revenir à mes commandes' : 'Revenir à l’accueil'}
        </LienBouton>
        <LienBouton href="/connexion">Changer de compte</LienBouton>
      </Actions>
    </PageSeule>
  )
}
