import type { Metadata } from 'next'
import { UtilisateursFiltres } from '@/components/acces/utilisateurs-filtres'
import { UtilisateursTableau } from '@/components/acces/utilisateurs-tableau'
import { adresse } from '@/components/ui/adresse'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { ListeVide } from '@/components/ui/liste-vide'
import { Pagination } from '@/components/ui/pagination'
import { listerUtilisateurs } from '@/lib/access/utilisateur.queries'
import { page } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Utilisateurs' }

const LISTE = '/utilisateurs'
const NOUVEAU = { href: '/utilisateurs/nouveau', libelle: 'Nouvel utilisateur' }

export default page(async ({ recherche, demander }) => {
  const { role, actif, suivant: curseur } = recherche
  const filtres = { role, actif }
  const { elements, suivant } = await demander(listerUtilisateurs, { ...filtres, suivant: curseur })
  return (
    <>
      <EnTetePage
        titre="Utilisateurs"
        action={
          <LienBouton href={NOUVEAU.href} variante="principal">
            {NOUVEAU.libelle}
          </LienBouton>
        }
      />
      <UtilisateursFiltres filtres={filtres} />
      <UtilisateursTableau
        utilisateurs={elements}
        vide={
          <ListeVide
            phrase="Aucun utilisateur ne répond à cette recherche."
            sansFiltre={{ href: LISTE, libelle: 'Tous les utilisateurs' }}
            action={<LienBouton href={NOUVEAU.href}>{NOUVEAU.libelle}</LienBouton>}
          />
        }
      />
      <Pagination
        suivant={suivant && adresse(LISTE, filtres, { suivant })}
        debut={curseur ? adresse(LISTE, filtres) : null}
      />
    </>
  )
})
