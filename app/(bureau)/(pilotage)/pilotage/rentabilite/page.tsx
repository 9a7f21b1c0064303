import type { Metadata } from 'next'
import { EtudeFormulaire } from '@/components/pilotage/etude-formulaire'
import { EtudeSensibilite } from '@/components/pilotage/etude-sensibilite'
import { EtudesComparees } from '@/components/pilotage/etudes-comparees'
import { ArgumentsNoixcoop, AvantagesDistributeurs } from '@/components/pilotage/service-arguments'
import { ServiceChiffres } from '@/components/pilotage/service-chiffres'
import { adresse, garder } from '@/components/ui/adresse'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { RangeePuces } from '@/components/ui/filtres'
import { Pagination } from '@/components/ui/pagination'
import { campagneChoisie } from '@/lib/doors/campagne-choisie'
import { page } from '@/lib/doors/page'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { ANNEXE_2A } from '@/lib/pilotage/entrees'
import { listerEtudes } from '@/lib/pilotage/etude.queries'
import { lireChiffresService } from '@/lib/pilotage/service.queries'

export const metadata: Metadata = { title: 'Étude de rentabilité' }

const CHEMIN = '/pilotage/rentabilite'
/** What fits side by side on a wide screen. */
const COTE_A_COTE = 5

export default page(async ({ demander, recherche }) => {
  const filtres = garder(recherche, ['actif'])
  const { suivant } = recherche
  const { actif = '1' } = filtres
  const etudes = await demander(listerEtudes, { actif, suivant, limite: COTE_A_COTE })
  const { choisie } = await campagneChoisie(demander, recherche)
  const service = await demander(lireChiffresService, { campagne: choisie })
  return (
    <>
      <EnTetePage titre="Étude de rentabilité du service web" action={<BoutonImprimer />} />
      <Section titre="Scénarios côte à côte">
        <div className="mb-3 print:hidden">
          <RangeePuces
            chemin={CHEMIN}
            filtres={filtres}
            libelle="Études"
            nom="actif"
            tous="Comparées"
            options={[{ valeur: '0', libelle: 'Écartées' }]}
          />
        </div>
        <EtudesComparees
          etudes={etudes.elements}
          vide={actif === '0' ? 'Aucune étude n’est écartée.' : 'Aucune étude : gardez-en une ci-dessous.'}
        />
        <Pagination
          suivant={etudes.suivant && adresse(CHEMIN, filtres, { suivant: etudes.suivant })}
          debut={suivant ? adresse(CHEMIN, filtres) : null}
        />
      </Section>
      <Section titre="Nouvelle étude, à partir de l’annexe 2A">
        <EtudeFormulaire entrees={ANNEXE_2A} />
      </Section>
      <EtudeSensibilite entrees={ANNEXE_2A} titre="Sensibilité de l’annexe 2A" />
      <AvantagesDistributeurs service={service} />
      <ArgumentsNoixcoop service={service} entrees={ANNEXE_2A} />
      <ServiceChiffres service={service} titre={`Le service en ${libelleCampagne(choisie)}`} />
    </>
  )
})
