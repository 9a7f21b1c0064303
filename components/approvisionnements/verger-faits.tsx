import { Faits } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { accorder } from '@/components/ui/nombres'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import type { Verger } from '@/lib/approvisionnements/verger'
import { formatJour } from '@/lib/mesures/jour'
import { formatHa } from '@/lib/mesures/superficie'
import { arbresEstimes } from './superficie'

function parcelle({ parcelleIdentifiee, parcelleIdentifieeLe }: Verger): string {
  if (parcelleIdentifiee === null) return 'non renseignée'
  if (!parcelleIdentifiee) return 'non identifiée'
  return parcelleIdentifieeLe ? `identifiée le ${formatJour(parcelleIdentifieeLe)}` : 'identifiée'
}

export function VergerFaits({ verger: v, producteur }: { verger: Verger; producteur: Producteur }) {
  return (
    <Faits
      faits={[
        {
          libelle: 'Producteur',
          valeur: <Lien href={`/producteurs/${v.producteur}`}>{v.producteurNom}</Lien>,
          precision: `${v.producteur} · ${producteur.adherent ? 'adhérent' : 'non adhérent'}`,
        },
        { libelle: 'Variété', valeur: v.variete },
        { libelle: 'Commune', valeur: v.communeNom, precision: `INSEE ${v.commune}` },
        {
          libelle: 'Plantation',
          valeur: v.anneePlantation ?? 'année inconnue',
          precision: `parcelle ${parcelle(v)}`,
        },
        {
          libelle: 'Superficie',
          valeur: formatHa(v.superficieM2),
          precision: `${accorder(v.arbresParHectare, 'arbre')}/ha, soit environ ${accorder(arbresEstimes(v.superficieM2, v.arbresParHectare), 'arbre')}`,
          fort: true,
        },
      ]}
    />
  )
}
