import type { Metadata } from 'next'
import { JetonNouveau } from '@/components/distributeurs/jeton-nouveau'
import { JetonTableau } from '@/components/distributeurs/jeton-tableau'
import { EnTetePage } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { Pagination } from '@/components/ui/pagination'
import { listerJetons } from '@/lib/access/jeton.queries'
import { clientDuPortail } from '@/lib/doors/client-du-portail'
import { page } from '@/lib/doors/page'
import { lireClient } from '@/lib/ventes/client.queries'

export const metadata: Metadata = { title: 'Jetons' }

const CHEMIN = '/portail/jetons'

/** The tokens of one's own programs; staff has no client of its own and sees none here. */
export default page(async ({ acteur, demander, recherche }) => {
  const id = clientDuPortail(acteur)
  const { suivant } = recherche
  const [client, { elements, suivant: suite }] = await Promise.all([
    demander(lireClient, { id }),
    demander(listerJetons, { id, suivant }),
  ])
  return (
    <>
      <EnTetePage
        titre="Jetons du service web"
        action={<JetonNouveau client={client.id} nom={client.nom} variante="principal" />}
      />
      <p className="mb-3 max-w-3xl">
        Chaque programme qui interroge le service présente son jeton.{' '}
        <Lien href="/portail/service">Se connecter au service</Lien> montre comment.
      </p>
      <JetonTableau jetons={elements} peutRevoquer />
      <Pagination suivant={suite && `${CHEMIN}?suivant=${suite}`} debut={suivant ? CHEMIN : null} />
    </>
  )
})
