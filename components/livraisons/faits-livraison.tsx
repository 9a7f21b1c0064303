import Link from 'next/link'
import { AocEtiquette } from '@/components/approvisionnements/aoc-etiquette'
import { Faits } from '@/components/ui/fiche'
import type { Livraison } from '@/lib/livraisons/livraison'
import { formatHumidite } from '@/lib/mesures/humidite'
import { formatJour, formatJourLong } from '@/lib/mesures/jour'
import { formatPoids } from '@/lib/mesures/poids'

/** The head of annexe 1B: who, which orchard, when, how much. */
export function FaitsLivraison({ livraison: l }: { livraison: Livraison }) {
  const qualite = [l.adherent ? 'adhérent' : 'non adhérent', ...l.certifications].join(' · ')
  const humidite = l.humiditePourMille !== null && `${formatHumidite(l.humiditePourMille)} d’humidité`
  return (
    <Faits
      faits={[
        {
          libelle: 'Producteur',
          valeur: <Link href={`/producteurs/${l.producteur}`}>{l.producteurNom}</Link>,
          precision: qualite,
        },
        {
          libelle: 'Verger',
          valeur: (
            <Link href={`/vergers/${l.verger}`}>
              {l.verger} {l.vergerNom}
            </Link>
          ),
          precision: (
            <>
              {l.variete} · {l.communeNom} <AocEtiquette avis={l.aoc} motif />
            </>
          ),
        },
        {
          libelle: 'Reçue le',
          valeur: (
            <time dateTime={l.date} title={formatJourLong(l.date)}>
              {formatJour(l.date)}
            </time>
          ),
          precision: [l.typeProduitLibelle, humidite].filter(Boolean).join(' · '),
        },
        { libelle: 'Livré', valeur: formatPoids(l.quantiteGrammes), fort: true },
      ]}
    />
  )
}
