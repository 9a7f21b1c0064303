import type { Metadata } from 'next'
import { adresseListe } from '@/components/approvisionnements/adresse-liste'
import { ListeVide } from '@/components/approvisionnements/liste-vide'
import { accorder } from '@/components/approvisionnements/nombres'
import { VergersFiltres } from '@/components/approvisionnements/vergers-filtres'
import { VergersTableau } from '@/components/approvisionnements/vergers-tableau'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Pagination } from '@/components/ui/pagination'
import { peut } from '@/lib/access/droits'
import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { listerVarietes } from '@/lib/approvisionnements/reference.queries'
import { listerVergers } from '@/lib/approvisionnements/verger.queries'
import { page } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Vergers' }

const LISTE = '/vergers'

export default page(async ({ acteur, recherche, demander }) => {
  const { q, variete, producteur, actif, suivant: curseur } = recherche
  const filtres = { q, variete, producteur, actif }
  const [{ elements, suivant }, varietes, choisi] = await Promise.all([
    demander(listerVergers, { recherche: q, variete, producteur, actif, suivant: curseur }),
    demander(listerVarietes),
    producteur ? demander(lireProducteur, { code: producteur }) : null,
  ])
  const nouveau = {
    href: adresseListe('/vergers/nouveau', { producteur }),
    libelle: 'Nouveau verger',
  }
  const enregistre = peut(acteur.role, 'vergers.enregistrer')
  return (
    <>
      <EnTetePage
        titre="Vergers"
        action={
          enregistre && (
            <LienBouton href={nouveau.href} variante="principal">
              {nouveau.libelle}
            </LienBouton>
          )
        }
      />
      <VergersFiltres filtres={filtres} varietes={varietes.elements} producteur={choisi} />
      <VergersTableau
        legende="Vergers, par nom"
        vergers={elements}
        complets={!curseur && suivant === null}
        vide={
          <ListeVide
            aucun="Aucun verger"
            filtree={Object.values(filtres).some(Boolean)}
            liste={LISTE}
            tous="Tous les vergers"
            nouveau={enregistre ? nouveau : undefined}
          />
        }
      />
      <Pagination
        suivant={suivant && adresseListe(LISTE, { ...filtres, suivant })}
        debut={curseur ? adresseListe(LISTE, filtres) : null}
        resume={accorder(elements.length, 'verger affiché', 'vergers affichés')}
      />
    </>
  )
})
