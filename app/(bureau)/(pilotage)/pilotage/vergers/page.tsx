import type { Metadata } from 'next'
import { PucesVariete } from '@/components/livraisons/puces-variete'
import { CalculDeChacun } from '@/components/pilotage/calcul'
import { CALCUL_RENDEMENT } from '@/components/pilotage/rendement-mots'
import { RendementsTableau } from '@/components/pilotage/rendements-tableau'
import { adresse, garder } from '@/components/ui/adresse'
import { EnTetePage } from '@/components/ui/fiche'
import { PucesRetrait, RangeePuces } from '@/components/ui/filtres'
import { ListeVide } from '@/components/ui/liste-vide'
import { MenuExport } from '@/components/ui/menu-export'
import { Pagination } from '@/components/ui/pagination'
import { listerVarietes } from '@/lib/approvisionnements/reference.queries'
import { campagneChoisie } from '@/lib/doors/campagne-choisie'
import { page } from '@/lib/doors/page'
import { totaliserLivraisons } from '@/lib/livraisons/livraison.queries'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { listerRendements } from '@/lib/pilotage/vergers-rendements.queries'

export const metadata: Metadata = { title: 'Vergers par rendement' }

const CHEMIN = '/pilotage/vergers'

export default page(async ({ demander, recherche }) => {
  const { choisie } = await campagneChoisie(demander, recherche)
  const filtres = garder(recherche, ['campagne', 'typeProduit', 'variete', 'producteur', 'ordre'])
  const { typeProduit = 'ENTIERE_SECHE', variete, producteur, ordre } = filtres
  const criteres = { campagne: String(choisie), typeProduit, variete, producteur }
  const { suivant } = recherche
  const [{ elements, suivant: suite }, total, varietes] = await Promise.all([
    demander(listerRendements, { ...criteres, ordre, suivant }),
    demander(totaliserLivraisons, criteres),
    demander(listerVarietes),
  ])
  const liste = { chemin: CHEMIN, filtres }
  return (
    <>
      <EnTetePage
        titre={`Vergers par rendement, ${libelleCampagne(choisie)}`}
        action={<MenuExport liste="/api/pilotage/vergers" filtres={{ ...criteres, ordre }} />}
      />
      <div className="mb-3 flex flex-wrap gap-x-6 gap-y-2">
        <RangeePuces
          {...liste}
          libelle="Type"
          nom="typeProduit"
          tous="sèches"
          options={[{ valeur: 'ENTIERE_FRAICHE', libelle: 'fraîches' }]}
        />
        <PucesVariete {...liste} varietes={varietes.elements} />
        <RangeePuces
          {...liste}
          libelle="Ordre"
          nom="ordre"
          tous="meilleurs d’abord"
          options={[{ valeur: 'croissant', libelle: 'moindres d’abord' }]}
        />
        <PucesRetrait {...liste} noms={['producteur']} />
      </div>
      <RendementsTableau
        recoltes={elements}
        croissant={ordre === 'croissant'}
        totalGrammes={total.quantiteGrammes}
        vide={
          <ListeVide
            phrase={`Aucun verger n’a livré de noix de ce type dans la campagne ${libelleCampagne(choisie)} : choisissez l’autre type, ou une autre campagne en haut de la page.`}
            sansFiltre={
              (variete || producteur) !== undefined && {
                href: adresse(CHEMIN, { campagne: filtres.campagne, typeProduit: filtres.typeProduit }),
                libelle: 'Retirer les filtres',
              }
            }
          />
        }
      />
      <Pagination
        suivant={suite && adresse(CHEMIN, filtres, { suivant: suite })}
        debut={suivant ? adresse(CHEMIN, filtres) : null}
      />
      <CalculDeChacun phrases={CALCUL_RENDEMENT} />
    </>
  )
})
