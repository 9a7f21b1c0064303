import type { Metadata } from 'next'
import { AocRegles } from '@/components/approvisionnements/aoc-regles'
import { ActionsLivraison } from '@/components/livraisons/actions-livraison'
import { BilanMasse } from '@/components/livraisons/bilan-masse'
import { EtatCalibrage } from '@/components/livraisons/etat-calibrage'
import { EtiquetteEtat } from '@/components/livraisons/etiquette-etat'
import { FaitsLivraison } from '@/components/livraisons/faits-livraison'
import { LotsLivraison } from '@/components/livraisons/lots-livraison'
import { PeseeEnCours } from '@/components/livraisons/pesee-en-cours'
import { PeseesTableau } from '@/components/livraisons/pesees-tableau'
import { SuiteLivraison } from '@/components/livraisons/suite-livraison'
import { Etiquette } from '@/components/ui/etiquette'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { LienBouton } from '@/components/ui/lien-bouton'
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
        action={
          <>
            <LienBouton href={`/trace?type=livraison&code=${code}`}>Trace</LienBouton>
            <ActionsLivraison livraison={livraison} role={acteur.role} offerte={Boolean(enregistre)} />
          </>
        }
      />
      {enregistre && <SuiteLivraison {...{ livraison, enregistre, suivante, peutCalibrer }} />}
      {livraison.etat === 'ouverte' && peut(acteur.role, 'livraisons.enregistrer') && (
        <PeseeEnCours livraison={livraison} peutDepasser={peut(acteur.role, 'livraisons.depasserPlafond')} />
      )}
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
      {livraison.pesees.length > 0 && (
        <Section titre="Pesées">
          <PeseesTableau livraison={livraison} />
        </Section>
      )}
      {livraison.motifDepassement && (
        <Section titre="Dépassement du plafond des non-adhérents">
          <p>Accepté par la direction : {livraison.motifDepassement}</p>
        </Section>
      )}
      <Section titre="AOC : le verger, au jour de la livraison">
        <AocRegles regles={livraison.aoc.regles} legende={`Règles de l’AOC pour la livraison ${code}`} />
      </Section>
      <Historique page={historique} chemin={`/livraisons/${code}`} suivant={suivant} />
    </>
  )
})
