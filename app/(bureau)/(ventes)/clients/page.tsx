import type { Metadata } from 'next'
import { adresse, garder } from '@/components/ui/adresse'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { ListeVide } from '@/components/ui/liste-vide'
import { MenuExport } from '@/components/ui/menu-export'
import { accorder } from '@/components/ui/nombres'
import { Pagination } from '@/components/ui/pagination'
import { ClientsFiltres } from '@/components/ventes/clients-filtres'
import { ClientsTableau } from '@/components/ventes/clients-tableau'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { listerClients } from '@/lib/ventes/client.queries'

export const metadata: Metadata = { title: 'Clients' }

const LISTE = '/clients'
const NOUVEAU = { href: '/clients/nouveau', libelle: 'Nouveau client' }

export default page(async ({ acteur, recherche, demander }) => {
  const filtres = garder(recherche, ['q', 'categorie', 'distributeur', 'actif'])
  const { q, ...autres } = filtres
  const { suivant: curseur } = recherche
  const { elements, suivant } = await demander(listerClients, { recherche: q, ...autres, suivant: curseur })
  const enregistre = peut(acteur.role, 'clients.enregistrer')
  const filtree = Object.values(filtres).some(Boolean)
  return (
    <>
      <EnTetePage
        titre="Clients"
        action={
          <>
            <MenuExport liste="/api/clients" filtres={{ recherche: q, ...autres }} />
            {enregistre && (
              <LienBouton href={NOUVEAU.href} variante="principal">
                {NOUVEAU.libelle}
              </LienBouton>
            )}
          </>
        }
      />
      <ClientsFiltres filtres={filtres} />
      <ClientsTableau
        clients={elements}
        vide={
          <ListeVide
            phrase={filtree ? 'Aucun client ne répond à cette recherche.' : 'Aucun client n’est enregistré.'}
            sansFiltre={filtree && { href: LISTE, libelle: 'Tous les clients' }}
            action={enregistre && <LienBouton href={NOUVEAU.href}>{NOUVEAU.libelle}</LienBouton>}
          />
        }
      />
      <Pagination
        suivant={suivant && adresse(LISTE, filtres, { suivant })}
        debut={curseur ? adresse(LISTE, filtres) : null}
        resume={accorder(elements.length, 'client affiché', 'clients affichés')}
      />
    </>
  )
})
