import type { Metadata } from 'next'
import { FILTRES_LOTS, FiltresLots, lotsHorsCampagne } from '@/components/livraisons/filtres-lots'
import { LotsTableau } from '@/components/livraisons/lots-tableau'
import { adresse, garder } from '@/components/ui/adresse'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { ListeVide } from '@/components/ui/liste-vide'
import { MenuExport } from '@/components/ui/menu-export'
import { accorder, entier } from '@/components/ui/nombres'
import { Pagination } from '@/components/ui/pagination'
import { listerCertifications, listerVarietes } from '@/lib/approvisionnements/reference.queries'
import { campagneChoisie } from '@/lib/doors/campagne-choisie'
import { page } from '@/lib/doors/page'
import { listerLots, totaliserLots } from '@/lib/livraisons/lot.queries'
import type { TotalLots } from '@/lib/livraisons/lot.schema'
import { listerCalibres, listerTypesProduit } from '@/lib/livraisons/reference.queries'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatPoids } from '@/lib/mesures/poids'

export const metadata: Metadata = { title: 'Lots' }

const CHEMIN = '/lots'

/** What the weight at the foot is, and why it is not what came off the calibrator. */
const direPoids = ({ quantiteGrammes, calibreGrammes }: TotalLots): string =>
  quantiteGrammes === calibreGrammes
    ? 'Dans le poids total, ce qui a été transformé compte une fois, dans le lot obtenu.'
    : `Poids total, ${formatPoids(quantiteGrammes)} : ce qui a été transformé (séché, cassé) y compte une fois, pour le poids du lot obtenu. Sortie du calibrage, avant transformation : ${formatPoids(calibreGrammes)}.`

export default page(async ({ demander, recherche }) => {
  const { choisie } = await campagneChoisie(demander, recherche)
  const filtres = garder(recherche, FILTRES_LOTS)
  const { q, ...autres } = filtres
  const voulue = lotsHorsCampagne(filtres) ? undefined : choisie
  const ou = voulue === undefined ? 'toutes campagnes' : `campagne ${libelleCampagne(voulue)}`
  const criteres = { ...autres, recherche: q, campagne: voulue }
  const { suivant } = recherche
  const [{ elements, suivant: suite }, total, varietes, types, calibres, certifications] = await Promise.all([
    demander(listerLots, { ...criteres, suivant }),
    demander(totaliserLots, criteres),
    demander(listerVarietes),
    demander(listerTypesProduit),
    demander(listerCalibres),
    demander(listerCertifications),
  ])
  const filtree = Object.entries(filtres).some(([nom, valeur]) => nom !== 'campagne' && valeur)
  return (
    <>
      <EnTetePage
        titre="Lots"
        action={
          <MenuExport
            liste="/api/lots"
            filtres={{ ...autres, recherche: q, campagne: voulue === undefined ? undefined : String(voulue) }}
          />
        }
      />
      <FiltresLots
        filtres={filtres}
        varietes={varietes.elements}
        types={types.elements}
        calibres={calibres.elements}
        certifications={certifications.elements}
      />
      <LotsTableau
        lots={elements}
        total={total}
        vide={
          <ListeVide
            phrase={
              filtree
                ? 'Aucun lot ne répond à ces filtres.'
                : `Aucun lot dans la campagne ${libelleCampagne(choisie)} : les lots naissent du calibrage d’une livraison.`
            }
            sansFiltre={
              filtree && {
                href: adresse(CHEMIN, { campagne: filtres.campagne }),
                libelle: 'Retirer les filtres',
              }
            }
            action={
              !filtree && (
                <LienBouton href="/livraisons?etat=recue">Voir les livraisons à calibrer</LienBouton>
              )
            }
          />
        }
      />
      <Pagination
        suivant={suite && adresse(CHEMIN, filtres, { suivant: suite })}
        debut={suivant ? adresse(CHEMIN, filtres) : null}
        resume={`${accorder(elements.length, 'lot')} sur ${entier(total.nombre)}, ${ou}. ${direPoids(total)}`}
      />
    </>
  )
})
