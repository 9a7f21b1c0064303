import { Faits } from '@/components/ui/fiche'
import { formatEuros, formatPrixKg } from '@/lib/mesures/argent'
import { formatPoids } from '@/lib/mesures/poids'
import { type Commande, montantHtCentimes } from '@/lib/ventes/commande'
import { direLignes } from './lignes-en-mots'

/** What was ordered, how much, at what price. */
export function FaitsDeLAcheteur({ commande: c }: { commande: Commande }) {
  const montant = montantHtCentimes(c)
  return (
    <Faits
      faits={[
        { libelle: 'Votre référence', valeur: c.referenceClient ?? '—' },
        {
          libelle: 'Produit',
          valeur: `${c.variete}, ${c.typeProduitLibelle.toLowerCase()}`,
          precision: `calibre ${c.calibre} · ${c.calibreLibelle}`,
        },
        {
          libelle: 'Poids',
          valeur: formatPoids(c.poidsGrammes),
          precision: direLignes(c.lignes),
          fort: true,
        },
        {
          libelle: 'Montant hors taxes',
          valeur: montant === null ? '—' : formatEuros(montant),
          precision:
            c.prixHtDixMilliemes === null ? 'aucun prix convenu' : formatPrixKg(c.prixHtDixMilliemes),
          fort: true,
        },
      ]}
    />
  )
}
