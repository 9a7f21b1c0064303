import type { Metadata } from 'next'
import { FormulaireLivraison } from '@/components/livraisons/formulaire-livraison'
import { EnTetePage } from '@/components/ui/fiche'
import { peut } from '@/lib/access/droits'
import { lireProducteur } from '@/lib/approvisionnements/producteur.queries'
import { lireVerger } from '@/lib/approvisionnements/verger.queries'
import { maintenant } from '@/lib/core/horloge'
import type { Demander } from '@/lib/core/operation'
import { page } from '@/lib/doors/page'
import { proposerCodeLivraison } from '@/lib/livraisons/livraison.queries'
import { listerTypesProduit } from '@/lib/livraisons/reference.queries'
import { jourParis } from '@/lib/mesures/jour'

export const metadata: Metadata = { title: 'Nouvelle livraison' }

export default page(async ({ acteur, demander, recherche }) => {
  const [{ code }, types, origine] = await Promise.all([
    demander(proposerCodeLivraison),
    demander(listerTypesProduit),
    recherche.verger ? origineDe(demander, recherche.verger) : undefined,
  ])
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Livraisons', href: '/livraisons' }, { libelle: 'Nouvelle' }]}
        titre="Nouvelle livraison"
      />
      <FormulaireLivraison
        types={types.elements.filter((t) => t.livrable).map((t) => ({ id: t.code, libelle: t.libelle }))}
        codePropose={code}
        {...(origine && { origine })}
        depart={{ date: jourParis(maintenant()) }}
        peutDepasser={peut(acteur.role, 'livraisons.depasserPlafond')}
      />
    </>
  )
})

/** The orchard one comes from (« Enregistrer une livraison » of its page) and its producer. */
async function origineDe(demander: Demander, code: string) {
  const verger = await demander(lireVerger, { code })
  return { verger, producteur: await demander(lireProducteur, { code: verger.producteur }) }
}
