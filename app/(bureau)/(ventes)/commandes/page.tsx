import type { Metadata } from 'next'
import { adresse, garder } from '@/components/ui/adresse'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { ListeVide } from '@/components/ui/liste-vide'
import { MenuExport } from '@/components/ui/menu-export'
import { accorder, entier } from '@/components/ui/nombres'
import { Pagination } from '@/components/ui/pagination'
import { CommandesEnRetard } from '@/components/ventes/commandes-en-retard'
import { CommandesFiltres, FILTRES_COMMANDES, horsCampagne } from '@/components/ventes/commandes-filtres'
import { CommandesTableau } from '@/components/ventes/commandes-tableau'
import { peut } from '@/lib/access/droits'
import { campagneChoisie } from '@/lib/doors/campagne-choisie'
import { page } from '@/lib/doors/page'
import { formatEuros } from '@/lib/mesures/argent'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { listerCommandes, totaliserCommandes } from '@/lib/ventes/commande.queries'

export const metadata: Metadata = { title: 'Commandes' }

const LISTE = '/commandes'

export default page(async ({ acteur, demander, recherche }) => {
  const { choisie } = await campagneChoisie(demander, recherche)
  const filtres = garder(recherche, FILTRES_COMMANDES)
  const { q, campagne, ...autres } = filtres
  const voulue = horsCampagne(filtres) ? undefined : choisie
  const criteres = { ...autres, recherche: q, campagne: voulue }
  const { suivant } = recherche
  const [{ elements, suivant: suite }, total, retard, annulees] = await Promise.all([
    demander(listerCommandes, { ...criteres, suivant }),
    demander(totaliserCommandes, criteres),
    demander(totaliserCommandes, { retard: '1' }),
    filtres.etat ? undefined : demander(totaliserCommandes, { ...criteres, etat: 'annulee' }),
  ])
  const filtree = Boolean(q) || Object.values(autres).some(Boolean)
  const ou = voulue === undefined ? 'toutes campagnes' : `campagne ${libelleCampagne(voulue)}`
  const nouvelle = peut(acteur.role, 'commandes.enregistrer') && (
    <LienBouton href="/commandes/nouvelle" variante="principal">
      Nouvelle commande
    </LienBouton>
  )
  return (
    <>
      <EnTetePage
        titre="Commandes"
        action={
          <>
            <MenuExport
              liste="/api/commandes"
              filtres={{
                ...autres,
                recherche: q,
                campagne: voulue === undefined ? undefined : String(voulue),
              }}
            />
            {nouvelle}
          </>
        }
      />
      {!filtres.retard && (
        <CommandesEnRetard total={retard} href={adresse(LISTE, { campagne, retard: '1' })} />
      )}
      <CommandesFiltres filtres={filtres} />
      <CommandesTableau
        commandes={elements}
        total={total}
        annulees={annulees}
        vide={
          <ListeVide
            phrase={
              filtree
                ? 'Aucune commande ne répond à ces filtres.'
                : `Aucune commande : ${ou}. Prenez la première, ou changez de campagne en haut de la page.`
            }
            sansFiltre={filtree && { href: adresse(LISTE, { campagne }), libelle: 'Retirer les filtres' }}
            action={!filtree && nouvelle}
          />
        }
      />
      <Pagination
        suivant={suite && adresse(LISTE, filtres, { suivant: suite })}
        debut={suivant ? adresse(LISTE, filtres) : null}
        resume={`${accorder(elements.length, 'commande')} sur ${entier(total.nombre)}, ${ou}. Montant hors taxes : ${formatEuros(total.montantHtCentimes)}.`}
      />
    </>
  )
})
