import type { Metadata } from 'next'
import { ProducteursFiltres } from '@/components/approvisionnements/producteurs-filtres'
import { ProducteursTableau } from '@/components/approvisionnements/producteurs-tableau'
import { adresse } from '@/components/ui/adresse'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { ListeVide } from '@/components/ui/liste-vide'
import { MenuExport } from '@/components/ui/menu-export'
import { accorder, entier } from '@/components/ui/nombres'
import { Pagination } from '@/components/ui/pagination'
import { peut } from '@/lib/access/droits'
import { listerProducteurs, totaliserProducteurs } from '@/lib/approvisionnements/producteur.queries'
import { page } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Producteurs' }

const LISTE = '/producteurs'
const NOUVEAU = { href: '/producteurs/nouveau', libelle: 'Nouveau producteur' }

export default page(async ({ acteur, recherche, demander }) => {
  const { q, adherent, certification, echeance, actif, suivant: curseur } = recherche
  const filtres = { q, adherent, certification, echeance, actif }
  const criteres = { recherche: q, adherent, certification, echeance, actif }
  const [{ elements, suivant }, total] = await Promise.all([
    demander(listerProducteurs, { ...criteres, suivant: curseur }),
    demander(totaliserProducteurs, criteres),
  ])
  const enregistre = peut(acteur.role, 'producteurs.enregistrer')
  const filtree = Object.values(filtres).some(Boolean)
  return (
    <>
      <EnTetePage
        titre="Producteurs"
        action={
          <>
            <MenuExport liste="/api/producteurs" filtres={criteres} />
            <LienBouton href="/producteurs/registre">Registre des adhérents</LienBouton>
            {enregistre && (
              <>
                <LienBouton href="/producteurs/import">Importer</LienBouton>
                <LienBouton href={NOUVEAU.href} variante="principal">
                  {NOUVEAU.libelle}
                </LienBouton>
              </>
            )}
          </>
        }
      />
      <ProducteursFiltres filtres={filtres} />
      <ProducteursTableau
        producteurs={elements}
        vide={
          <ListeVide
            phrase={
              filtree ? 'Aucun producteur ne répond à cette recherche.' : 'Aucun producteur n’est enregistré.'
            }
            sansFiltre={filtree && { href: LISTE, libelle: 'Tous les producteurs' }}
            action={enregistre && <LienBouton href={NOUVEAU.href}>{NOUVEAU.libelle}</LienBouton>}
          />
        }
      />
      <Pagination
        suivant={suivant && adresse(LISTE, filtres, { suivant })}
        debut={curseur ? adresse(LISTE, filtres) : null}
        resume={`${accorder(elements.length, 'producteur')} sur ${entier(total.nombre)}`}
      />
    </>
  )
})
