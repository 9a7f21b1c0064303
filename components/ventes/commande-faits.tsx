import { Faits } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { nommerCalibre } from '@/lib/livraisons/calibre'
import { formatEuros, formatPrixKg } from '@/lib/mesures/argent'
import { formatPoids } from '@/lib/mesures/poids'
import { type Commande, montantHtCentimes } from '@/lib/ventes/commande'

/** Who, what, how much, at what price. */
export function CommandeFaits({ commande: c }: { commande: Commande }) {
  const montant = montantHtCentimes(c)
  return (
    <Faits
      faits={[
        {
          libelle: 'Client',
          valeur: <Lien href={`/clients/${c.client}`}>{c.clientNom}</Lien>,
          precision: c.client,
        },
        {
          libelle: 'Produit',
          valeur: `${c.variete}, ${c.typeProduitLibelle.toLowerCase()}`,
          precision: `calibre ${nommerCalibre({ id: c.calibre, libelle: c.calibreLibelle })}`,
        },
        { libelle: 'Lot', valeur: <Lien href={`/lots/${c.lot}`}>{c.lot}</Lien> },
        {
          libelle: 'Poids',
          valeur: formatPoids(c.poidsGrammes),
          precision: c.retourGrammes > 0 && `dont ${formatPoids(c.retourGrammes)} revenus au lot`,
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
