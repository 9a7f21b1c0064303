import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage } from '@/components/ui/fiche'
import { Message } from '@/components/ui/message'
import { BonsExpedition } from '@/components/ventes/bons-expedition'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { emballeur } from '@/lib/doors/reglages-papiers'
import { lireBons } from '@/lib/ventes/bon.queries'
import { lireCommande } from '@/lib/ventes/commande.queries'

interface Parametres {
  numero: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Bon de la commande ${(await params).numero}` }
}

export default page<Parametres>(async ({ acteur, demander, params }) => {
  // A buyer reads its notes in the portal.
  if (!peut(acteur.role, 'commandes.lire')) forbidden()
  const { numero, etat } = await demander(lireCommande, { numero: params.numero })
  const annulee = etat === 'annulee'
  const { bons } = annulee ? { bons: [] } : await demander(lireBons, { numeros: numero })
  return (
    <>
      <div className="print:hidden">
        <EnTetePage
          fil={[
            { libelle: 'Commandes', href: '/commandes' },
            { libelle: numero, href: `/commandes/${numero}` },
            { libelle: 'Bon' },
          ]}
          titre={`Bon de la commande ${numero}`}
          action={!annulee && <BoutonImprimer taille="dock" />}
        />
      </div>
      {annulee && (
        <Message ton="attention" titre={`La commande ${numero} est annulée`}>
          Rien ne part avec elle : elle n’a pas de bon.
        </Message>
      )}
      <BonsExpedition bons={bons} vendeur={emballeur()} />
    </>
  )
})
