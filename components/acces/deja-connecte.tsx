import { Actions } from '@/components/ui/actions'
import { LienBouton } from '@/components/ui/lien-bouton'
import { BoutonDeconnexion } from './bouton-deconnexion'

/** Somebody who is signed in and comes to the sign-in page: goes on, or leaves the place to another. */
export function DejaConnecte({ retour }: { retour: string }) {
  return (
    <Actions>
      <LienBouton href={retour} variante="principal">
        {retour === '/' ? 'Aller à l’accueil' : 'Continuer'}
      </LienBouton>
      <BoutonDeconnexion>Se déconnecter pour changer de compte</BoutonDeconnexion>
    </Actions>
  )
}
