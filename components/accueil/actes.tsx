import { LienBouton } from '@/components/ui/lien-bouton'
import { type Droit, peut, type Role } from '@/lib/access/droits'

const ACTES: readonly { droit: Droit; href: string; libelle: string }[] = [
  { droit: 'livraisons.enregistrer', href: '/livraisons/nouvelle', libelle: 'Nouvelle livraison' },
  { droit: 'producteurs.enregistrer', href: '/producteurs/nouveau', libelle: 'Nouveau producteur' },
  { droit: 'vergers.enregistrer', href: '/vergers/nouveau', libelle: 'Nouveau verger' },
]

/** What a role most often begins; the first is the main one. */
export const ActesDuRole = ({ role }: { role: Role }) =>
  ACTES.filter(({ droit }) => peut(role, droit)).map(({ href, libelle }, i) => (
    <LienBouton key={href} href={href} variante={i === 0 ? 'principal' : 'secondaire'}>
      {libelle}
    </LienBouton>
  ))
