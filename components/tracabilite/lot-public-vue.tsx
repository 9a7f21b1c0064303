import type { ReactNode } from 'react'
import { Definitions } from '@/components/ui/fiche'
import { Message } from '@/components/ui/message'
import { libelleCampagne } from '@/lib/mesures/campagne'
import type { LotPublic } from '@/lib/tracabilite/lot-public'
import { CertificationsPubliques } from './lot-public-certifications'
import { RaisonsPubliques } from './lot-public-raisons'
import { direTransformations } from './lot-public-transformations'
import { VerdictPublic } from './lot-public-verdict'

/** What the label of a pack leads to. */
export function LotPublicVue({ lot }: { lot: LotPublic }) {
  const transformees = direTransformations(lot.transformations)
  return (
    <main className="mx-auto w-full max-w-2xl px-4 py-8">
      <p className="mb-3 font-bold tracking-wide text-noyer">NOIXCOOP</p>
      <h1 className="text-2xl font-semibold">Lot {lot.code}</h1>
      <p className="mt-1 mb-4">
        <VerdictPublic verdict={lot.aoc.verdict} />
      </p>
      {lot.sousControle && (
        <Message ton="attention" titre="Ce lot est sous contrôle" className="mb-4">
          Ne le consommez pas avant d’avoir demandé à votre magasin, en lui donnant le numéro du lot.
        </Message>
      )}
      <Bloc titre="Ces noix">
        <Definitions
          elements={[
            ['Variété', lot.variete],
            ['Produit', lot.typeProduitLibelle],
            ['Calibre', lot.calibreLibelle],
            ['Commune', lot.commune],
            ['Campagne', libelleCampagne(lot.campagne)],
            ...(transformees ? [['Transformation', transformees] as const] : []),
            ...(lot.producteur ? [['Producteur', lot.producteur] as const] : []),
          ]}
        />
      </Bloc>
      <Bloc titre="Appellation : le verdict et ses raisons">
        <RaisonsPubliques raisons={lot.aoc.raisons} />
      </Bloc>
      <Bloc titre="Certifications valables le jour de la récolte">
        <CertificationsPubliques certifications={lot.certifications} />
      </Bloc>
    </main>
  )
}

const Bloc = ({ titre, children }: { titre: string; children: ReactNode }) => (
  <section className="mb-4 rounded-lg border border-trait bg-carte p-4">
    <h2 className="mb-2 text-lg font-semibold">{titre}</h2>
    {children}
  </section>
)
