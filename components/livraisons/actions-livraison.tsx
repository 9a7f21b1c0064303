import { LienBouton } from '@/components/ui/lien-bouton'
import { peut, type Role } from '@/lib/access/droits'
import type { Livraison } from '@/lib/livraisons/livraison'
import { refusRecalibrage } from '@/lib/livraisons/lot-servi'

interface Props {
  livraison: Livraison
  role: Role
  /** The message above already offers to calibrate. */
  offerte: boolean
}

/** Acts of a delivery's record, for the roles that have them; none once its campaign is closed. */
export function ActionsLivraison({
  livraison: { code, etat, campagneCloturee, lots },
  role,
  offerte,
}: Props) {
  if (campagneCloturee) return null
  const calibrage = `/livraisons/${code}/calibrage`
  return (
    <>
      {etat !== 'ouverte' && !offerte && (
        <LienBouton href={`/livraisons/${code}/bon`}>Bon d’apport</LienBouton>
      )}
      {etat !== 'calibree' && peut(role, 'livraisons.enregistrer') && (
        <LienBouton href={`/livraisons/${code}/modifier`}>Modifier</LienBouton>
      )}
      {peut(role, 'calibrage.enregistrer') && etat === 'recue' && !offerte && (
        <LienBouton href={calibrage} variante="principal">
          Calibrer {code}
        </LienBouton>
      )}
      {peut(role, 'calibrage.enregistrer') &&
        etat === 'calibree' &&
        refusRecalibrage(code, lots) === null && <LienBouton href={calibrage}>Nouveau calibrage</LienBouton>}
    </>
  )
}
