import type { Metadata } from 'next'
import { LienEtatCommandes } from '@/components/distributeurs/lien-etat-commandes'
import { FILTRES_PORTAIL, HISTORIQUE, PortailFiltres } from '@/components/distributeurs/portail-filtres'
import { PortailTableau } from '@/components/distributeurs/portail-tableau'
import { adresse, garder } from '@/components/ui/adresse'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { ListeVide } from '@/components/ui/liste-vide'
import { MenuExport } from '@/components/ui/menu-export'
import { accorder, entier } from '@/components/ui/nombres'
import { Pagination } from '@/components/ui/pagination'
import { lirePortail } from '@/lib/distributeurs/portail.queries'
import { page } from '@/lib/doors/page'
import { listerCommandes, totaliserCommandes } from '@/lib/ventes/commande.queries'

export const metadata: Metadata = { title: 'Historique des commandes' }

export default page(async ({ recherche, demander }) => {
  const { client, campagnes } = await demander(lirePortail)
  const filtres = garder(recherche, FILTRES_PORTAIL)
  const { q, ...autres } = filtres
  const criteres = { ...autres, recherche: q }
  const { suivant } = recherche
  const [{ elements, suivant: suite }, total, annulees] = await Promise.all([
    demander(listerCommandes, { ...criteres, suivant }),
    demander(totaliserCommandes, criteres),
    filtres.etat ? undefined : demander(totaliserCommandes, { ...criteres, etat: 'annulee' }),
  ])
  const filtree = Object.values(filtres).some(Boolean)
  return (
    <>
      <EnTetePage
        titre="Historique des commandes"
        action={
          <>
            <MenuExport liste="/api/commandes" filtres={criteres} />
            <LienBouton href="/portail/commandes/nouvelle" variante="principal">
              Commander
            </LienBouton>
          </>
        }
      />
      <PortailFiltres filtres={filtres} campagnes={campagnes} />
      {filtres.etat === 'enCours' && (
        <p className="mb-3 flex print:hidden">
          <LienEtatCommandes client={client.id} />
        </p>
      )}
      <PortailTableau
        legende="Vos commandes, la dernière d’abord"
        commandes={elements}
        total={total}
        annulees={annulees}
        vide={
          <ListeVide
            phrase={
              filtree
                ? 'Aucune de vos commandes ne répond à ces filtres.'
                : 'Vous n’avez encore passé aucune commande.'
            }
            sansFiltre={filtree && { href: HISTORIQUE, libelle: 'Retirer les filtres' }}
            action={
              !filtree && (
                <LienBouton href="/portail/commandes/nouvelle" variante="principal">
                  Commander
                </LienBouton>
              )
            }
          />
        }
      />
      <Pagination
        suivant={suite && adresse(HISTORIQUE, filtres, { suivant: suite })}
        debut={suivant ? adresse(HISTORIQUE, filtres) : null}
        resume={`${accorder(elements.length, 'commande')} sur ${entier(total.nombre)}`}
      />
    </>
  )
})
