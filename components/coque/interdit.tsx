import { Actions } from '@/components/ui/actions'
import { LienBouton } from '@/components/ui/lien-bouton'
import { PageSeule } from './page-seule'

export function Interdit({ dansLaCoque = false }: { dansLaCoque?: boolean }) {
  return (
    <PageSeule dansLaCoque={dansLaCoque} titre="Votre compte n’ouvre pas cette page">
      <p>Si vous devez y accéder, demandez à la direction : c’est elle qui donne les rôles.</p>
      <Actions>
        <LienBouton href="/" variante="principal">
          Revenir à l’accueil
        </LienBouton>
        <LienBouton href="/connexion">Changer de compte</LienBouton>
      </Actions>
    </PageSeule>
  )
}
