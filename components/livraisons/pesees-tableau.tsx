import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { Livraison } from '@/lib/livraisons/livraison'
import { netGrammes, type Pesee } from '@/lib/livraisons/pesee'
import { formatKg } from '@/lib/mesures/poids'

const kg = (cle: string, titre: string, grammes: (p: Pesee) => number, total?: number): Colonne<Pesee> => ({
  cle,
  titre,
  unite: 'kg',
  alignement: 'droite',
  rendu: (p) => formatKg(grammes(p)),
  ...(total !== undefined && { total: formatKg(total) }),
})

/** The trailers of a weighed delivery, as the slip prints them. */
export function PeseesTableau({ livraison: { code, pesees, quantiteGrammes } }: { livraison: Livraison }) {
  return (
    <Tableau
      legende={`Pesées de la livraison ${code}`}
      colonnes={[
        { cle: 'numero', titre: 'Remorque', rendu: (p) => p.numero, total: 'Total' },
        kg('brut', 'Brut', (p) => p.brutGrammes),
        kg('tare', 'Tare', (p) => p.tareGrammes),
        kg('net', 'Net', netGrammes, quantiteGrammes),
      ]}
      lignes={pesees}
      cle={(p) => String(p.numero)}
      etroit="defilement"
      vide="Livraison saisie à son poids net."
    />
  )
}
