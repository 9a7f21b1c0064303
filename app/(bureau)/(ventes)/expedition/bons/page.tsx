import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { ListeVide } from '@/components/ui/liste-vide'
import { accorder } from '@/components/ui/nombres'
import { styleTableau } from '@/components/ui/tableau-style'
import { BonsExpedition } from '@/components/ventes/bons-expedition'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { emballeur } from '@/lib/doors/reglages-papiers'
import { lireBons } from '@/lib/ventes/bon.queries'
import { totaliserCommandes } from '@/lib/ventes/commande.queries'

export const metadata: Metadata = { title: 'Bons' }

const FIL = [{ libelle: 'Expédition', href: '/expedition' }, { libelle: 'Bons' }]

export default page(async ({ acteur, demander, recherche: { numeros } }) => {
  // A buyer reads its notes in the portal.
  if (!peut(acteur.role, 'commandes.lire')) forbidden()
  if (!numeros) {
    const { nombre } = await demander(totaliserCommandes, { etat: 'conditionnee' })
    return (
      <>
        <EnTetePage fil={FIL} titre="Bons" />
        <div className={styleTableau.vide}>
          <ListeVide
            phrase="Aucune commande choisie : un bon s’imprime depuis les commandes à conditionner ou à expédier."
            action={<LienBouton href="/expedition">À expédier : {accorder(nombre, 'commande')}</LienBouton>}
          />
        </div>
      </>
    )
  }
  const { bons } = await demander(lireBons, { numeros })
  return (
    <>
      <div className="print:hidden">
        <EnTetePage
          fil={FIL}
          titre={accorder(bons.length, 'bon')}
          action={<BoutonImprimer taille="dock" />}
        />
      </div>
      <BonsExpedition bons={bons} vendeur={emballeur()} />
    </>
  )
})
