import type { Metadata } from 'next'
import { ACalibrer } from '@/components/livraisons/a-calibrer'
import { FILTRES_LIVRAISONS, FiltresLivraisons } from '@/components/livraisons/filtres-livraisons'
import { LivraisonsTableau } from '@/components/livraisons/livraisons-tableau'
import { adresse, garder } from '@/components/ui/adresse'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { ListeVide } from '@/components/ui/liste-vide'
import { MenuExport } from '@/components/ui/menu-export'
import { accorder, entier } from '@/components/ui/nombres'
import { Pagination } from '@/components/ui/pagination'
import { peut } from '@/lib/access/droits'
import { listerVarietes } from '@/lib/approvisionnements/reference.queries'
import { campagneChoisie } from '@/lib/doors/campagne-choisie'
import { page } from '@/lib/doors/page'
import { listerLivraisons, totaliserLivraisons } from '@/lib/livraisons/livraison.queries'
import { listerTypesProduit } from '@/lib/livraisons/reference.queries'
import { libelleCampagne } from '@/lib/mesures/campagne'

export const metadata: Metadata = { title: 'Livraisons' }

const CHEMIN = '/livraisons'

export default page(async ({ acteur, demander, recherche }) => {
  const { choisie } = await campagneChoisie(demander, recherche)
  const filtres = garder(recherche, FILTRES_LIVRAISONS)
  const { q, ...autres } = filtres
  const criteres = { ...autres, recherche: q, campagne: choisie }
  const { suivant } = recherche
  const [{ elements, suivant: suite }, total, attente, types, varietes] = await Promise.all([
    demander(listerLivraisons, { ...criteres, suivant }),
    demander(totaliserLivraisons, criteres),
    demander(totaliserLivraisons, { campagne: choisie, etat: 'recue' }),
    demander(listerTypesProduit),
    demander(listerVarietes),
  ])
  const filtree = Object.entries(filtres).some(([nom, valeur]) => nom !== 'campagne' && valeur)
  const sansFiltre = adresse(CHEMIN, { campagne: filtres.campagne })
  const nouvelle = peut(acteur.role, 'livraisons.enregistrer') && (
    <LienBouton href="/livraisons/nouvelle" variante="principal">
      Nouvelle livraison
    </LienBouton>
  )
  return (
    <>
      <EnTetePage
        titre="Livraisons"
        action={
          <>
            <MenuExport
              liste="/api/livraisons"
              filtres={{ ...autres, recherche: q, campagne: String(choisie) }}
            />
            {nouvelle}
          </>
        }
      />
      {filtres.etat !== 'recue' && (
        <ACalibrer attente={attente} href={adresse(CHEMIN, { campagne: filtres.campagne, etat: 'recue' })} />
      )}
      <FiltresLivraisons
        filtres={filtres}
        types={types.elements.filter((t) => t.livrable)}
        varietes={varietes.elements}
      />
      <LivraisonsTableau
        livraisons={elements}
        total={total}
        peutCalibrer={peut(acteur.role, 'calibrage.enregistrer')}
        vide={
          <ListeVide
            phrase={
              filtree
                ? 'Aucune livraison ne répond à ces filtres.'
                : `Aucune livraison dans la campagne ${libelleCampagne(choisie)}. Enregistrez la première, ou changez de campagne en haut de la page.`
            }
            sansFiltre={filtree && { href: sansFiltre, libelle: 'Retirer les filtres' }}
            action={!filtree && nouvelle}
          />
        }
      />
      <Pagination
        suivant={suite && adresse(CHEMIN, filtres, { suivant: suite })}
        debut={suivant ? adresse(CHEMIN, filtres) : null}
        resume={`${accorder(elements.length, 'livraison')} sur ${entier(total.nombre)}, campagne ${libelleCampagne(choisie)}`}
      />
    </>
  )
})
