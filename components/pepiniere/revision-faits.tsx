import { Faits } from '@/components/ui/fiche'
import { accorder } from '@/components/ui/nombres'
import { TempsRelatif } from '@/components/ui/temps-relatif'
import { formatEuros } from '@/lib/mesures/argent'
import { formatJour } from '@/lib/mesures/jour'
import { formatPourcentage } from '@/lib/mesures/pourcentage'
import type { Revision } from '@/lib/pepiniere/revision'
import { formatEffet } from './revision-lignes'

const par = (instant: string, nom: string | null) => (
  <>
    <TempsRelatif instant={instant} /> par {nom}
  </>
)

export function RevisionFaits({ revision: r }: { revision: Revision }) {
  const { nombre, changes, avantCentimes, apresCentimes } = r.total
  return (
    <Faits
      faits={[
        {
          libelle: 'Pourcentage',
          valeur: formatPourcentage(r.pourcentageDixMilliemes),
          fort: true,
          precision: `à partir du ${formatJour(r.date)}`,
        },
        {
          libelle: 'Prix révisés',
          valeur: accorder(changes, 'prix', 'prix'),
          precision: nombre > changes ? `sur ${nombre} : l’arrondi laisse les autres inchangés` : null,
        },
        {
          libelle: 'Effet, un plant de chaque',
          valeur: formatEffet(apresCentimes - avantCentimes),
          precision: `${formatEuros(avantCentimes)} → ${formatEuros(apresCentimes)} HT`,
        },
        { libelle: 'Préparée', valeur: par(r.creeLe, r.creeParNom), precision: r.motif },
        ...(r.appliqueeLe ? [{ libelle: 'Appliquée', valeur: par(r.appliqueeLe, r.appliqueeParNom) }] : []),
        ...(r.annuleeLe
          ? [
              {
                libelle: r.etat === 'annulee' ? 'Annulée' : 'Abandonnée',
                valeur: par(r.annuleeLe, r.annuleeParNom),
                precision: r.motifAnnulation,
              },
            ]
          : []),
      ]}
    />
  )
}
