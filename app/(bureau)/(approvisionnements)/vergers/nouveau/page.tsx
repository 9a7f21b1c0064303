import type { Metadata } from 'next'
import { VergerFormulaire } from '@/components/approvisionnements/verger-formulaire'
import { EnTetePage } from '@/components/ui/fiche'
import { campagneDuJour } from '@/lib/approvisionnements/campagne.queries'
import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { listerVarietes } from '@/lib/approvisionnements/reference.queries'
import { proposerCodeVerger } from '@/lib/approvisionnements/verger.queries'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { jourParis } from '@/lib/mesures/jour'

export const metadata: Metadata = { title: 'Nouveau verger' }

export default page(async ({ recherche, demander }) => {
  const aujourdhui = jourParis(maintenant())
  const [{ code }, { elements }, { reglesAoc }, producteur] = await Promise.all([
    demander(proposerCodeVerger),
    demander(listerVarietes),
    demander(campagneDuJour, { jour: aujourdhui }),
    recherche.producteur ? demander(lireProducteur, { code: recherche.producteur }) : undefined,
  ])
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Vergers', href: '/vergers' }, { libelle: 'Nouveau' }]}
        titre="Nouveau verger"
      />
      <VergerFormulaire
        varietes={elements}
        aujourdhui={aujourdhui}
        decisives={reglesAoc}
        codePropose={code}
        producteur={producteur}
      />
    </>
  )
})
