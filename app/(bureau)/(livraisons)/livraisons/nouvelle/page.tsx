import type { Metadata } from 'next'
import { FormulaireLivraison } from '@/components/livraisons/formulaire-livraison'
import { EnTetePage } from '@/components/ui/fiche'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { proposerCodeLivraison } from '@/lib/livraisons/livraison.queries'
import { listerTypesProduit } from '@/lib/livraisons/reference.queries'
import { jourParis } from '@/lib/mesures/jour'

export const metadata: Metadata = { title: 'Nouvelle livraison' }

export default page(async ({ demander }) => {
  const [{ code }, types] = await Promise.all([demander(proposerCodeLivraison), demander(listerTypesProduit)])
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Livraisons', href: '/livraisons' }, { libelle: 'Nouvelle' }]}
        titre="Nouvelle livraison"
      />
      <FormulaireLivraison
        types={types.elements.filter((t) => t.livrable).map((t) => ({ id: t.code, libelle: t.libelle }))}
        codePropose={code}
        depart={{ date: jourParis(maintenant()) }}
      />
    </>
  )
})
