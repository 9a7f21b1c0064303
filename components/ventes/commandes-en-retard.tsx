import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import { accorder } from '@/components/ui/nombres'
import { formatPoids } from '@/lib/mesures/poids'
import type { TotalCommandes } from '@/lib/ventes/commande.schema'

/** What should have left already. */
export function CommandesEnRetard({ total, href }: { total: TotalCommandes; href: string }) {
  if (total.nombre === 0) return null
  return (
    <Message
      ton="attention"
      className="mb-4"
      titre={`${accorder(total.nombre, 'commande')} en retard, ${formatPoids(total.poidsGrammes)}`}
      actions={
        <LienBouton href={href} taille="petite">
          Voir les retards
        </LienBouton>
      }
    />
  )
}
