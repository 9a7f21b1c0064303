import type { Metadata } from 'next'
import { HISTORIQUE } from '@/components/distributeurs/portail-filtres'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage } from '@/components/ui/fiche'
import { Message } from '@/components/ui/message'
import { BonsExpedition } from '@/components/ventes/bons-expedition'
import { lirePortail } from '@/lib/distributeurs/portail.queries'
import { page } from '@/lib/doors/page'
import { emballeur } from '@/lib/doors/reglages-papiers'
import { aSonBon } from '@/lib/ventes/bon'
import { lireBons } from '@/lib/ventes/bon.queries'
import { lireCommande } from '@/lib/ventes/commande.queries'

type Params = { numero: string }

export const generateMetadata = async ({ params }: { params: Promise<Params> }): Promise<Metadata> => ({
  title: `Bon de la commande ${(await params).numero}`,
})

export default page<Params>(async ({ demander, params }) => {
  await demander(lirePortail)
  const commande = await demander(lireCommande, params)
  const { numero, etat } = commande
  const pret = aSonBon(commande)
  const { bons } = pret ? await demander(lireBons, { numeros: numero }) : { bons: [] }
  return (
    <>
      <div className="print:hidden">
        <EnTetePage
          fil={[
            { libelle: 'Historique', href: HISTORIQUE },
            { libelle: numero, href: `${HISTORIQUE}/${numero}` },
            { libelle: 'Bon' },
          ]}
          titre={`Bon de la commande ${numero}`}
          action={pret && <BoutonImprimer />}
        />
      </div>
      {!pret && (
        <Message
          titre={
            etat === 'annulee'
              ? `La commande ${numero} est annulée : elle n’a pas de bon.`
              : `La commande ${numero} n’est pas encore conditionnée : son bon paraîtra ici dès qu’elle le sera.`
          }
        />
      )}
      <BonsExpedition bons={bons} vendeur={emballeur()} />
    </>
  )
})
