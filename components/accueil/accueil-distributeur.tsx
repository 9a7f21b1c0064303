import { Actions } from '@/components/ui/actions'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import type { Acteur } from '@/lib/access/acteur'

/** Until the portal opens (issue 5). */
export function AccueilDistributeur({ acteur }: { acteur: Acteur }) {
  return (
    <>
      <EnTetePage titre={`Bonjour ${acteur.nom}`} />
      <p>
        Le suivi en ligne de vos commandes n’est pas encore ouvert
        {acteur.clientCode && <> (votre identifiant de distributeur : {acteur.clientCode})</>}.
      </p>
      <Actions>
        <LienBouton href="/compte">Mon compte</LienBouton>
      </Actions>
    </>
  )
}
