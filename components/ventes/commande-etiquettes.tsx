import { Etiquette, type TonEtiquette } from '@/components/ui/etiquette'
import { formatJour } from '@/lib/mesures/jour'
import { type Commande, type EtatCommande, echeance, LIBELLES_ETAT_COMMANDE } from '@/lib/ventes/commande'

const TONS: Record<EtatCommande, TonEtiquette> = {
  enregistree: 'neutre',
  conditionnee: 'neutre',
  expediee: 'favorable',
  annulee: 'refus',
}

/** Where the order stands, and that it should have left. */
export function CommandeEtiquettes({ commande: c }: { commande: Commande }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <Etiquette ton={TONS[c.etat]} titre={c.motifAnnulation ?? ''}>
        {LIBELLES_ETAT_COMMANDE[c.etat].toLowerCase()}
      </Etiquette>
      {c.enRetard && <Etiquette ton="attention">en retard depuis le {formatJour(echeance(c))}</Etiquette>}
    </span>
  )
}
