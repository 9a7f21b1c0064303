import type { Metadata } from 'next'
import { EnTetePage } from '@/components/ui/fiche'
import { TelephoneFormulaire } from '@/components/ventes/telephone-formulaire'
import { listerVarietes } from '@/lib/approvisionnements/reference.queries'
import { maintenant } from '@/lib/core/horloge'
import type { Demander } from '@/lib/core/operation'
import { page } from '@/lib/doors/page'
import { lireLot } from '@/lib/livraisons/lot.queries'
import {
  listerCalibres,
  listerConditionnements,
  listerTypesProduit,
} from '@/lib/livraisons/reference.queries'
import { jourParis } from '@/lib/mesures/jour'
import { proposerNumeroCommande } from '@/lib/ventes/commande.queries'

export const metadata: Metadata = { title: 'Nouvelle commande' }

export default page(async ({ demander, recherche }) => {
  const [{ numero }, varietes, types, calibres, conditionnements, lot] = await Promise.all([
    demander(proposerNumeroCommande),
    demander(listerVarietes),
    demander(listerTypesProduit),
    demander(listerCalibres),
    demander(listerConditionnements),
    recherche.lot ? demandeDuLot(demander, recherche.lot) : {},
  ])
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Commandes', href: '/commandes' }, { libelle: 'Nouvelle' }]}
        titre="Nouvelle commande"
      />
      <TelephoneFormulaire
        listes={{ varietes: varietes.elements, types: types.elements, calibres: calibres.elements }}
        conditionnements={conditionnements.elements}
        numeroPropose={numero}
        aujourdhui={jourParis(maintenant())}
        depart={{ ...lot, ...(recherche.client && { client: recherche.client }) }}
      />
    </>
  )
})

/** The lot one comes from, and the demand it answers. */
async function demandeDuLot(demander: Demander, code: string): Promise<Record<string, string>> {
  const lot = await demander(lireLot, { lot: code })
  return { lot: lot.code, demande: `${lot.variete} ${lot.typeProduitLibelle} calibre ${lot.calibre}` }
}
