import type { Metadata } from 'next'
import { AocEtiquette } from '@/components/approvisionnements/aoc-etiquette'
import { AocRegles } from '@/components/approvisionnements/aoc-regles'
import { BilanMasse } from '@/components/livraisons/bilan-masse'
import { FaitsLot } from '@/components/livraisons/faits-lot'
import { LotsFreres } from '@/components/livraisons/lots-freres'
import { ProvenanceLot } from '@/components/livraisons/provenance-lot'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import { page } from '@/lib/doors/page'
import { lireHistoriqueLot } from '@/lib/livraisons/historique.queries'
import { lireLivraison } from '@/lib/livraisons/livraison.queries'
import { lireLot } from '@/lib/livraisons/lot.queries'

interface Parametres {
  lot: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Lot ${(await params).lot}` }
}

export default page<Parametres>(async ({ demander, params, recherche }) => {
  const lot = await demander(lireLot, { lot: params.lot })
  const livraison = await demander(lireLivraison, { code: lot.livraison })
  const { historique: suivant } = recherche
  const historique = await demander(lireHistoriqueLot, { lot: lot.code, limite: 10, suivant })
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Lots', href: '/lots' }, { libelle: lot.code }]}
        titre={`Lot ${lot.code}`}
        etiquettes={<AocEtiquette avis={lot.aoc} favorable="AOC" motif />}
        action={
          <>
            <LienBouton href={`/lots/${lot.code}/etiquettes`}>Étiquettes</LienBouton>
            <LienBouton href={`/trace?type=lot&code=${lot.code}`}>Trace</LienBouton>
          </>
        }
      />
      {lot.quantiteGrammes === 0 && (
        <Message ton="attention" className="mb-4" titre="Ce lot est vide">
          Un nouveau calibrage de {lot.livraison} l’a vidé. Son numéro lui reste réservé.
        </Message>
      )}
      <FaitsLot lot={lot} livraison={livraison} />
      <Section titre="D’où il vient">
        <ProvenanceLot livraison={livraison} lot={lot} />
      </Section>
      <Section titre="AOC : le verdict et ses raisons">
        <AocRegles regles={lot.aoc.regles} legende={`Conditions de l’AOC pour le lot ${lot.code}`} />
      </Section>
      <div className="grid items-start gap-x-4 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <Section titre="Lots de la même livraison">
          <LotsFreres lot={lot} livraison={livraison} />
        </Section>
        <BilanMasse livraison={livraison} />
      </div>
      <Historique page={historique} chemin={`/lots/${lot.code}`} suivant={suivant} />
    </>
  )
})
