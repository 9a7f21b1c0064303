import { Faits } from '@/components/ui/fiche'
import { accorder } from '@/components/ui/nombres'
import { formatPoids } from '@/lib/mesures/poids'
import type { Totaux } from '@/lib/tracabilite/rappel'

/** What was found, large. */
export function RappelChiffres({ totaux: t }: { totaux: Totaux }) {
  const chezNous = t.venduGrammes - t.expedieGrammes
  return (
    <Faits
      faits={[
        {
          libelle: 'Clients touchés',
          valeur: accorder(t.clients, 'client'),
          precision: accorder(t.commandes, 'commande'),
          fort: true,
        },
        {
          libelle: 'Déjà expédié',
          valeur: formatPoids(t.expedieGrammes),
          precision:
            t.retourneGrammes > 0 ? `dont ${formatPoids(t.retourneGrammes)} revenus` : 'rien n’est revenu',
          fort: true,
        },
        {
          libelle: 'Vendu',
          valeur: formatPoids(t.venduGrammes),
          precision: `dont ${formatPoids(chezNous)} encore chez nous`,
          fort: true,
        },
        {
          libelle: 'Reste en stock',
          valeur: formatPoids(t.resteGrammes),
          precision:
            t.aCalibrerGrammes > 0
              ? `et ${formatPoids(t.aCalibrerGrammes)} à calibrer`
              : `dans ${accorder(t.lots, 'lot')}`,
          fort: true,
        },
      ]}
    />
  )
}
