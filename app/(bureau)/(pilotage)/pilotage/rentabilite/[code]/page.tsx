import type { Metadata } from 'next'
import { EtudeActions } from '@/components/pilotage/etude-actions'
import { EtudeFormulaire } from '@/components/pilotage/etude-formulaire'
import { EtudeSensibilite } from '@/components/pilotage/etude-sensibilite'
import { EtudesComparees } from '@/components/pilotage/etudes-comparees'
import { ArgumentsNoixcoop } from '@/components/pilotage/service-arguments'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { Etiquette } from '@/components/ui/etiquette'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { Lien } from '@/components/ui/lien'
import { Message } from '@/components/ui/message'
import { Suite } from '@/components/ui/suite'
import { TempsRelatif } from '@/components/ui/temps-relatif'
import { campagneChoisie } from '@/lib/doors/campagne-choisie'
import { page } from '@/lib/doors/page'
import { lireEtude, lireHistoriqueEtude, listerEtudes } from '@/lib/pilotage/etude.queries'
import { lireChiffresService } from '@/lib/pilotage/service.queries'

interface Parametres {
  code: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Étude ${(await params).code}` }
}

const CHEMIN = '/pilotage/rentabilite'

export default page<Parametres>(async ({ demander, params, recherche }) => {
  const etude = await demander(lireEtude, params)
  const { code, nom, origine, auteurNom, creeLe, entrees, actif } = etude
  const { historique: suivant } = recherche
  const famille = await demander(listerEtudes, { origine: origine ?? code, actif: '1', limite: 8 })
  const historique = await demander(lireHistoriqueEtude, { code, limite: 10, suivant })
  const { choisie } = await campagneChoisie(demander, recherche)
  const service = await demander(lireChiffresService, { campagne: choisie })
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Étude de rentabilité', href: CHEMIN }, { libelle: code }]}
        titre={nom}
        etiquettes={actif ? null : <Etiquette ton="attention">écartée</Etiquette>}
        action={
          <>
            <EtudeActions etude={etude} />
            <BoutonImprimer />
          </>
        }
      />
      {recherche.enregistre && (
        <Suite
          titre={`${code} est enregistrée.`}
          actes={[{ href: CHEMIN, libelle: 'Comparer les études' }]}
        />
      )}
      {!actif && (
        <Message ton="attention" titre="Cette étude est écartée." className="mb-4">
          {etude.motifInactivite}
        </Message>
      )}
      <p className="mb-4 text-encre-2">
        {code}, de {auteurNom}, <TempsRelatif instant={creeLe} />
        {origine && (
          <>
            {' '}
            ; scénario de <Lien href={`${CHEMIN}/${origine}`}>{origine}</Lien>
          </>
        )}
      </p>
      <EtudeFormulaire key={JSON.stringify(entrees)} etude={{ code, nom }} entrees={entrees} />
      <Section titre="Avec ses scénarios, côte à côte">
        <EtudesComparees etudes={famille.elements} vide="Toutes ces études sont écartées." />
      </Section>
      <EtudeSensibilite entrees={entrees} titre="Sensibilité de l’étude enregistrée" />
      <ArgumentsNoixcoop service={service} entrees={entrees} />
      <Historique page={historique} chemin={`${CHEMIN}/${code}`} suivant={suivant} />
    </>
  )
})
