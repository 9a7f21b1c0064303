import type { Metadata } from 'next'
import { CampagneActions } from '@/components/approvisionnements/campagne-actions'
import { CampagneAttente } from '@/components/approvisionnements/campagne-attente'
import { CampagneEtiquette } from '@/components/approvisionnements/campagne-etiquette'
import { CampagneFaits } from '@/components/approvisionnements/campagne-faits'
import { CampagneParametres } from '@/components/approvisionnements/campagne-parametres'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { Suite } from '@/components/ui/suite'
import { peut } from '@/lib/access/droits'
import { lireCampagne } from '@/lib/approvisionnements/campagne.queries'
import { lireHistoriqueCampagne } from '@/lib/approvisionnements/historique.queries'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { totaliserLivraisons } from '@/lib/livraisons/livraison.queries'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { jourParis } from '@/lib/mesures/jour'

interface Parametres {
  annee: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Campagne ${libelleCampagne(Number((await params).annee))}` }
}

export default page<Parametres>(async ({ acteur, params, recherche, demander }) => {
  const campagne = await demander(lireCampagne, params)
  const { annee, libelle, debut, cloturee } = campagne
  const commencee = debut <= jourParis(maintenant())
  const modifie = peut(acteur.role, 'campagnes.modifier')
  const [enPesee, aCalibrer] = await Promise.all(
    ['ouverte', 'recue'].map((etat) => demander(totaliserLivraisons, { campagne: annee, etat })),
  )
  const { historique: suivant } = recherche
  const historique = await demander(lireHistoriqueCampagne, { annee, limite: 10, suivant })
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Campagnes', href: '/campagnes' }, { libelle }]}
        titre={`Campagne ${libelle}`}
        etiquettes={<CampagneEtiquette campagne={campagne} />}
        action={modifie && commencee && <CampagneActions campagne={campagne} />}
      />
      {recherche.enregistre === 'parametres' && (
        <Suite
          titre={`Les paramètres de ${libelle} sont enregistrés.`}
          actes={[{ href: `/lots?campagne=${annee}`, libelle: 'Voir les lots de la campagne' }]}
        />
      )}
      <CampagneFaits campagne={campagne} />
      {modifie && commencee && !cloturee && (
        <Section titre="Avant de clore">
          <CampagneAttente annee={annee} enPesee={enPesee?.nombre ?? 0} aCalibrer={aCalibrer?.nombre ?? 0} />
        </Section>
      )}
      {modifie && !cloturee && (
        <Section titre="Changer les paramètres">
          <CampagneParametres key={JSON.stringify(campagne)} campagne={campagne} />
        </Section>
      )}
      <Historique page={historique} chemin={`/campagnes/${annee}`} suivant={suivant} />
    </>
  )
})
