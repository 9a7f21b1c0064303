import type { Metadata } from 'next'
import { ColleguesTableau } from '@/components/distributeurs/collegues-tableau'
import { adresse } from '@/components/ui/adresse'
import { EnTetePage } from '@/components/ui/fiche'
import { Message } from '@/components/ui/message'
import { Pagination } from '@/components/ui/pagination'
import { listerUtilisateursDuClient } from '@/lib/access/utilisateur.queries'
import { lirePortail } from '@/lib/distributeurs/portail.queries'
import { page } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Utilisateurs' }

const LISTE = '/portail/utilisateurs'

export default page(async ({ acteur, recherche: { suivant }, demander }) => {
  const [{ client }, { elements, suivant: suite }] = await Promise.all([
    demander(lirePortail),
    demander(listerUtilisateursDuClient, { suivant }),
  ])
  return (
    <>
      <EnTetePage titre="Utilisateurs" />
      <p className="-mt-3 mb-4 text-encre-2">
        Les comptes qui voient les commandes de {client.nom}, et elles seules.
      </p>
      <ColleguesTableau utilisateurs={elements} soi={acteur.identifiant} />
      <Pagination suivant={suite && adresse(LISTE, { suivant: suite })} debut={suivant ? LISTE : null} />
      <Message className="mt-4" titre="Ouvrir ou fermer un compte">
        Demandez-le à votre interlocuteur commercial de la coopérative : donnez le nom de la personne et
        l’identifiant {client.id}. La direction ouvre le compte et vous remet son premier mot de passe.
      </Message>
    </>
  )
})
