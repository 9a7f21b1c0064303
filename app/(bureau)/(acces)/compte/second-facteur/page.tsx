import type { Metadata } from 'next'
import { SecondFacteurEnPlace } from '@/components/acces/second-facteur-en-place'
import { MiseEnPlaceSecondFacteur } from '@/components/acces/second-facteur-mise-en-place'
import { EnTetePage } from '@/components/ui/fiche'
import { Message } from '@/components/ui/message'
import { lireSecondFacteur } from '@/lib/access/second-facteur.queries'
import { page } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Second facteur' }

export default page(async ({ demander, acteur }) => {
  const facteur = await demander(lireSecondFacteur)
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Mon compte', href: '/compte' }, { libelle: 'Second facteur' }]}
        titre="Second facteur"
      />
      {facteur.attendu && (
        <Message ton="attention" titre="Votre rôle demande un second facteur." className="mb-4 max-w-xl">
          La direction ouvre les comptes et lit tout : le reste de NOIXCOOP s’ouvrira dès qu’il sera en place.
        </Message>
      )}
      {facteur.actif ? (
        <SecondFacteurEnPlace facteur={facteur} identifiant={acteur.identifiant} />
      ) : (
        <MiseEnPlaceSecondFacteur identifiant={acteur.identifiant} />
      )}
    </>
  )
})
