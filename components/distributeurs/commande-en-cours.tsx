import { Etiquette } from '@/components/ui/etiquette'
import { Lien } from '@/components/ui/lien'
import { CommandeVie } from '@/components/ventes/commande-vie'
import { produitDe } from '@/components/ventes/produit-commande'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'
import { type Commande, echeance } from '@/lib/ventes/commande'
import { direEcheance } from '@/lib/ventes/echeance'
import { direLignes } from './lignes-en-mots'

/** An open order on a card: what it is on the left, where it stands on the right. */
export function CommandeEnCours({ commande: c, aujourdhui }: { commande: Commande; aujourdhui: Jour }) {
  return (
    <article
      aria-label={`Commande ${c.numero}`}
      className="grid gap-x-6 gap-y-2.5 rounded-lg border border-trait bg-carte p-3.5 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] lg:items-center print:break-inside-avoid"
    >
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-lg font-semibold">
          <Lien href={`/portail/commandes/${c.numero}`}>Commande {c.numero}</Lien>
          <Etiquette ton={c.enRetard ? 'attention' : 'neutre'}>
            {c.enRetard ? `en retard depuis le ${formatJour(echeance(c))}` : direEcheance(c, aujourdhui)}
          </Etiquette>
        </h3>
        {c.referenceClient && <p className="text-encre-2">Votre référence : {c.referenceClient}</p>}
        <p className="mt-1 font-semibold wrap-break-word">
          {produitDe(c)} · {formatPoids(c.poidsGrammes)}
        </p>
        <p className="text-encre-2">{direLignes(c.lignes)}</p>
      </div>
      <CommandeVie commande={c} compacte />
    </article>
  )
}
