import type { Metadata } from 'next'
import { VergersFiltres } from '@/components/approvisionnements/vergers-filtres'
import { VergersTableau } from '@/components/approvisionnements/vergers-tableau'
import { adresse } from '@/components/ui/adresse'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { ListeVide } from '@/components/ui/liste-vide'
import { MenuExport } from '@/components/ui/menu-export'
import { accorder } from '@/components/ui/nombres'
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
    href: adresse('/vergers/nouveau', { producteur }),
    libelle: 'Nouveau verger',
  }
  const enregistre = peut(acteur.role, 'vergers.enregistrer')
  const filtree = Object.values(filtres).some(Boolean)
  return (
    <>
      <EnTetePage
        titre="Vergers"
        action={
          <>
            <MenuExport liste="/api/vergers" filtres={{ recherche: q, variete, producteur, actif }} />
            {enregistre && (
              <>
                <LienBouton href="/vergers/import">Importer</LienBouton>
                <LienBouton href={nouveau.href} variante="principal">
                  {nouveau.libelle}
                </LienBouton>
              </>
            )}
          </>
        }
      />
      <VergersFiltres filtres={filtres} varietes={varietes.elements} producteur={choisi} />
      <VergersTableau
        legende="Vergers, par nom"
        vergers={elements}
        complets={!curseur && suivant === null}
        vide={
          <ListeVide
            phrase={filtree ? 'Aucun verger ne répond à cette recherche.' : 'Aucun verger n’est enregistré.'}
            sansFiltre={filtree && { href: LISTE, libelle: 'Tous les vergers' }}
            action={enregistre && <LienBouton href={nouveau.href}>{nouveau.libelle}</LienBouton>}
          />
        }
      />
      <Pagination
        suivant={suivant && adresse(LISTE, filtres, { suivant })}
        debut={curseur ? adresse(LISTE, filtres) : null}
        resume={accorder(elements.length, 'verger affiché', 'vergers affichés')}
      />
    </>
  )
})
