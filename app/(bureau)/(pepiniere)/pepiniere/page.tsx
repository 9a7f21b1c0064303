import type { Metadata } from 'next'
import { AvertissementsPepiniere } from '@/components/pepiniere/avertissements'
import { CatalogueFiltres } from '@/components/pepiniere/catalogue-filtres'
import { VarietesTableau } from '@/components/pepiniere/varietes-tableau'
import { adresse, garder } from '@/components/ui/adresse'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { ListeVide } from '@/components/ui/liste-vide'
import { MenuExport } from '@/components/ui/menu-export'
import { accorder } from '@/components/ui/nombres'
import { Pagination } from '@/components/ui/pagination'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { lireAvertissements, listerEspeces, listerUsages } from '@/lib/pepiniere/catalogue.queries'
import { listerVarietesArbre } from '@/lib/pepiniere/variete.queries'

export const metadata: Metadata = { title: 'Pépinière' }

const LISTE = '/pepiniere'

export default page(async ({ acteur, recherche, demander }) => {
  const filtres = garder(recherche, ['espece', 'usage', 'sansTarif', 'actif'])
  const { suivant: curseur } = recherche
  const [{ elements, suivant }, usages, especes, avis] = await Promise.all([
    demander(listerVarietesArbre, { ...filtres, suivant: curseur }),
    demander(listerUsages),
    demander(listerEspeces),
    demander(lireAvertissements),
  ])
  const filtree = Object.values(filtres).some(Boolean)
  return (
    <>
      <EnTetePage
        titre="Pépinière"
        action={
          <>
            <LienBouton href="/tarif-noyers" variante="discret">
              Tarif public
            </LienBouton>
            <LienBouton href="/pepiniere/dimensions">Dimensions</LienBouton>
            <MenuExport
              libelle="Exporter les prix"
              liste="/api/pepiniere/tarifs"
              filtres={{ espece: filtres.espece, usage: filtres.usage }}
            />
            {peut(acteur.role, 'pepiniere.tenir') && (
              <LienBouton href="/pepiniere/varietes/nouvelle" variante="principal">
                Nouvelle variété
              </LienBouton>
            )}
          </>
        }
      />
      <AvertissementsPepiniere avis={avis} />
      <CatalogueFiltres
        filtres={filtres}
        usages={usages.elements}
        especes={especes.elements}
        enVente={usages.elements.reduce((total, u) => total + u.nombre, 0)}
      />
      <VarietesTableau
        varietes={elements}
        vide={
          <ListeVide
            phrase={
              filtree ? 'Aucune variété ne répond à ces filtres.' : 'Aucune variété n’est au catalogue.'
            }
            sansFiltre={filtree && { href: LISTE, libelle: 'Toutes les variétés' }}
          />
        }
      />
      <Pagination
        suivant={suivant && adresse(LISTE, filtres, { suivant })}
        debut={curseur ? adresse(LISTE, filtres) : null}
        resume={accorder(elements.length, 'variété affichée', 'variétés affichées')}
      />
    </>
  )
})
