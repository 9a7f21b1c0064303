import type { Metadata } from 'next'
import { adresseListe } from '@/components/approvisionnements/adresse-liste'
import { ListeVide } from '@/components/approvisionnements/liste-vide'
import { accorder } from '@/components/approvisionnements/nombres'
import { ProducteursFiltres } from '@/components/approvisionnements/producteurs-filtres'
import { ProducteursTableau } from '@/components/approvisionnements/producteurs-tableau'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Pagination } from '@/components/ui/pagination'
import { peut } from '@/lib/access/droits'
import { listerProducteurs } from '@/lib/approvisionnements/producteur.queries'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { jourParis } from '@/lib/mesures/jour'

export const metadata: Metadata = { title: 'Producteurs' }

const LISTE = '/producteurs'
const NOUVEAU = { href: '/producteurs/nouveau', libelle: 'Nouveau producteur' }

export default page(async ({ acteur, recherche, demander }) => {
  const { q, adherent, actif, suivant: curseur } = recherche
  const filtres = { q, adherent, actif }
  const { elements, suivant } = await demander(listerProducteurs, {
    recherche: q,
    adherent,
    actif,
    suivant: curseur,
  })
  const enregistre = peut(acteur.role, 'producteurs.enregistrer')
  return (
    <>
      <EnTetePage
        titre="Producteurs"
        action={
          enregistre && (
            <LienBouton href={NOUVEAU.href} variante="principal">
              {NOUVEAU.libelle}
            </LienBouton>
          )
        }
      />
      <ProducteursFiltres filtres={filtres} />
      <ProducteursTableau
        producteurs={elements}
        aujourdhui={jourParis(maintenant())}
        vide={
          <ListeVide
            aucun="Aucun producteur"
            filtree={Object.values(filtres).some(Boolean)}
            liste={LISTE}
            tous="Tous les producteurs"
            nouveau={enregistre ? NOUVEAU : undefined}
          />
        }
      />
      <Pagination
        suivant={suivant && adresseListe(LISTE, { ...filtres, suivant })}
        debut={curseur ? adresseListe(LISTE, filtres) : null}
        resume={accorder(elements.length, 'producteur affiché', 'producteurs affichés')}
      />
    </>
  )
})
