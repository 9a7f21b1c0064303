import { CertificationsPubliques } from '@/components/tracabilite/lot-public-certifications'
import { RaisonsPubliques } from '@/components/tracabilite/lot-public-raisons'
import { direTransformations } from '@/components/tracabilite/lot-public-transformations'
import { VerdictPublic } from '@/components/tracabilite/lot-public-verdict'
import { Definitions, Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { nommerCalibre } from '@/lib/livraisons/calibre'
import type { LotPublic } from '@/lib/tracabilite/lot-public'

const elements = (lot: LotPublic): [string, string][] => [
  ['Lot', lot.code],
  ['Variété', lot.variete],
  ['Produit', lot.typeProduitLibelle],
  ['Calibre', nommerCalibre({ id: lot.calibre, libelle: lot.calibreLibelle })],
  ['Commune du verger', lot.commune],
  ['Récolte', String(lot.campagne)],
  ['Depuis la récolte', direTransformations(lot.transformations) || 'ni séchées ni cassées'],
  ['Producteur', lot.producteur ?? 'non communiqué'],
]

/** Where the nuts of an order come from, and what may be written about them in a shop. */
export function Provenance({ lot }: { lot: LotPublic }) {
  return (
    <Section
      id="provenance"
      titre="D’où viennent ces noix"
      action={<Lien href={`/lot/${lot.code}`}>Page publique du lot</Lien>}
    >
      <div className="grid items-start gap-x-4 lg:grid-cols-3">
        <Section titre="Ces noix" carte niveau={3}>
          <Definitions elements={elements(lot)} />
        </Section>
        <Section titre="Appellation" action={<VerdictPublic verdict={lot.aoc.verdict} />} carte niveau={3}>
          <RaisonsPubliques raisons={lot.aoc.raisons} />
        </Section>
        <Section titre="Certifications au jour de l’apport" carte niveau={3}>
          <CertificationsPubliques certifications={lot.certifications} />
        </Section>
      </div>
    </Section>
  )
}
