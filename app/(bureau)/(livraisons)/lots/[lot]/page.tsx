import type { Metadata } from 'next'
import { AocEtiquette } from '@/components/approvisionnements/aoc-etiquette'
import { AocRegles } from '@/components/approvisionnements/aoc-regles'
import { BilanMasse } from '@/components/livraisons/bilan-masse'
import { FaitsLot } from '@/components/livraisons/faits-lot'
import { LotActions } from '@/components/livraisons/lot-actions'
import { BanniereBlocage, EtiquetteBloque } from '@/components/livraisons/lot-bloque'
import { LotMouvements } from '@/components/livraisons/lot-mouvements'
import { LotQuantites } from '@/components/livraisons/lot-quantites'
import { LotTransformations } from '@/components/livraisons/lot-transformations'
import { LotsFreres } from '@/components/livraisons/lots-freres'
import { ProvenanceLot } from '@/components/livraisons/provenance-lot'
import { SuiteLot } from '@/components/livraisons/suite-lot'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { Message } from '@/components/ui/message'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { lireHistoriqueLot } from '@/lib/livraisons/historique.queries'
import { lireLivraison } from '@/lib/livraisons/livraison.queries'
import { lireLot } from '@/lib/livraisons/lot.queries'
import { listerMouvements } from '@/lib/livraisons/mouvement.queries'
import { refusVide } from '@/lib/livraisons/transformation'
import { listerTransformations } from '@/lib/livraisons/transformation.queries'

interface Parametres {
  lot: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Lot ${(await params).lot}` }
}

export default page<Parametres>(async ({ acteur, demander, params, recherche }) => {
  const lot = await demander(lireLot, { lot: params.lot })
  const { code } = lot
  const { historique: suivant, enregistre } = recherche
  const [livraison, transformations, mouvements, historique] = await Promise.all([
    demander(lireLivraison, { code: lot.livraison }),
    demander(listerTransformations, { lot: code, limite: 100 }),
    demander(listerMouvements, { lot: code, limite: 100 }),
    demander(lireHistoriqueLot, { lot: code, limite: 10, suivant }),
  ])
  const vide = refusVide(lot)
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Lots', href: '/lots' }, { libelle: code }]}
        titre={`Lot ${code}`}
        etiquettes={
          <>
            <AocEtiquette avis={lot.aoc} favorable="AOC" motif />
            <EtiquetteBloque blocages={lot.blocages} />
          </>
        }
        action={<LotActions lot={lot} role={acteur.role} />}
      />
      {enregistre && <SuiteLot lot={lot} enregistre={enregistre} />}
      {vide && (
        <Message ton="attention" className="mb-4" titre={vide}>
          Son numéro lui reste réservé.
        </Message>
      )}
      <BanniereBlocage code={code} blocages={lot.blocages} />
      <FaitsLot lot={lot} livraison={livraison} />
      <Section titre="D’où il vient">
        <ProvenanceLot livraison={livraison} lot={lot} />
      </Section>
      <div className="grid items-start gap-x-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <Section titre="Transformations" id="transformations">
            <LotTransformations
              lot={code}
              transformations={transformations.elements}
              peutAnnuler={peut(acteur.role, 'lots.transformer')}
            />
          </Section>
          <Section titre="Mouvements" id="mouvements">
            <LotMouvements lot={code} mouvements={mouvements.elements} />
          </Section>
        </div>
        <LotQuantites lot={lot} />
      </div>
      <Section titre="AOC : le verdict et ses raisons">
        <AocRegles regles={lot.aoc.regles} legende={`Conditions de l’AOC pour le lot ${code}`} />
      </Section>
      <div className="grid items-start gap-x-4 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <Section titre="Lots de la même livraison">
          <LotsFreres lot={lot} livraison={livraison} />
        </Section>
        <BilanMasse livraison={livraison} />
      </div>
      <Historique page={historique} chemin={`/lots/${code}`} suivant={suivant} />
    </>
  )
})
