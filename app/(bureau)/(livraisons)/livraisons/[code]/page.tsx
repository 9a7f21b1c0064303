import type { Metadata } from 'next'
import { AocRegles } from '@/components/approvisionnements/aoc-regles'
import { ActionsLivraison } from '@/components/livraisons/actions-livraison'
import { BilanMasse } from '@/components/livraisons/bilan-masse'
import { EtatCalibrage } from '@/components/livraisons/etat-calibrage'
import { EtiquetteEtat } from '@/components/livraisons/etiquette-etat'
import { FaitsLivraison } from '@/components/livraisons/faits-livraison'
import { LotsLivraison } from '@/components/livraisons/lots-livraison'
import { SuiteLivraison } from '@/components/livraisons/suite-livraison'
import { Etiquette } from '@/components/ui/etiquette'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { prochaineACalibrer } from '@/lib/doors/prochaine-a-calibrer'
import { lireHistoriqueLivraison } from '@/lib/livraisons/historique.queries'
import { lireLivraison } from '@/lib/livraisons/livraison.queries'

interface Parametres {
  code: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Livraison ${(await params).code}` }
}

export default page<Parametres>(async ({ acteur, demander, params, recherche }) => {
  const { enregistre } = recherche
  const livraison = await demander(lireLivraison, { code: params.code })
  const { code } = livraison
  const { historique: suivant } = recherche
  const historique = await demander(lireHistoriqueLivraison, { code, limite: 10, suivant })
  const peutCalibrer = peut(acteur.role, 'calibrage.enregistrer')
  const suivante = enregistre === 'calibrage' ? await prochaineACalibrer(demander, livraison) : null
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Livraisons', href: '/livraisons' }, { libelle: code }]}
        titre={`Livraison ${code}`}
        etiquettes={
          <>
            <EtiquetteEtat etat={livraison.etat} />
            {livraison.campagneCloturee && <Etiquette>campagne close</Etiquette>}
          </>
        }
        action={<ActionsLivraison livraison={livraison} role={acteur.role} offerte={Boolean(enregistre)} />}
      />
      {enregistre && <SuiteLivraison {...{ livraison, enregistre, suivante, peutCalibrer }} />}
      <FaitsLivraison livraison={livraison} />
      {livraison.etat === 'calibree' ? (
        <div className="grid items-start gap-x-4 xl:grid-cols-[minmax(0,1fr)_18rem]">
          <Section titre="Lots">
            <LotsLivraison livraison={livraison} />
          </Section>
          <BilanMasse livraison={livraison} />
        </div>
      ) : (
        <Section titre="Calibrage">
          <EtatCalibrage livraison={livraison} />
        </Section>
      )}
      <Section titre="AOC : le verger, au jour de la livraison">
        <AocRegles regles={livraison.aoc.regles} legende={`Règles de l’AOC pour la livraison ${code}`} />
      </Section>
      <Historique page={historique} chemin={`/livraisons/${code}`} suivant={suivant} />
    </>
  )
})
