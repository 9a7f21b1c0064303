'use client'
import { seDeconnecter } from '@/components/coque/deconnexion'
import { Actions } from '@/components/ui/actions'
import { Bouton } from '@/components/ui/bouton'
import { LienBouton } from '@/components/ui/lien-bouton'

/** Somebody who is signed in and comes to the sign-in page: goes on, or leaves the place to another. */
export function DejaConnecte({ retour }: { retour: string }) {
  return (
    <Actions>
      <LienBouton href={retour} variante="principal">
        {retour === '/' ? 'Aller à l’accueil' : 'Continuer'}
      </LienBouton>
      <Bouton onPress={() => void seDeconnecter()}>Se déconnecter pour changer de compte</Bouton>
    </Actions>
  )
}
