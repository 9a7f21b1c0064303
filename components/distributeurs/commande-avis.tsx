import { Message } from '@/components/ui/message'
import { formatJour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import type { Commande } from '@/lib/ventes/commande'

/** What is out of the ordinary with an order: cancelled, partly sent back, or of a lot held back. */
export function CommandeAvis({ commande: c, sousControle }: { commande: Commande; sousControle: boolean }) {
  return (
    <>
      {c.dateAnnulation && (
        <Message ton="attention" className="mb-4" titre={`Annulée le ${formatJour(c.dateAnnulation)}`}>
          Motif : {c.motifAnnulation}
        </Message>
      )}
      {c.retourGrammes > 0 && (
        <Message className="mb-4" titre={`${formatPoids(c.retourGrammes)} nous sont revenus`}>
          Ce retour est compté sur cette commande de {formatPoids(c.poidsGrammes)}.
        </Message>
      )}
      {sousControle && (
        <Message ton="attention" className="mb-4" titre={`Le lot ${c.lot} est sous contrôle`}>
          {c.dateEnvoi
            ? 'Ne mettez pas ces noix en vente avant d’avoir appelé la coopérative, en lui donnant le numéro du lot.'
            : 'La commande ne partira pas avant la fin du contrôle. La coopérative vous tiendra au courant.'}
        </Message>
      )}
    </>
  )
}
