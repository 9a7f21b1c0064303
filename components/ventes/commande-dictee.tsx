import { Definitions } from '@/components/ui/fiche'
import { formatJour } from '@/lib/mesures/jour'
import type { Commande } from '@/lib/ventes/commande'

/** What the buyer said on the telephone. */
export function CommandeDictee({ commande: c }: { commande: Commande }) {
  return (
    <Definitions
      elements={[
        ['Son numéro', c.referenceClient],
        ['Date souhaitée', c.dateSouhaitee && formatJour(c.dateSouhaitee)],
        ['Lieu de livraison', c.lieuLivraison],
        ['Transporteur', c.transporteur],
      ]}
    />
  )
}
