import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import { CommandeFormulaire } from '@/components/ventes/commande-formulaire'
import { peut } from '@/lib/access/droits'
import { page } from '@/lib/doors/page'
import { disponibleGrammes } from '@/lib/livraisons/disponible'
import { lireLot } from '@/lib/livraisons/lot.queries'
import { listerConditionnements } from '@/lib/livraisons/reference.queries'
import { enPrix } from '@/lib/mesures/argent'
import { attendSonPrix, type Commande, enCours, LIBELLES_ETAT_COMMANDE } from '@/lib/ventes/commande'
import { lireCommande } from '@/lib/ventes/commande.queries'

type Params = { numero: string }

export const generateMetadata = async ({ params }: { params: Promise<Params> }): Promise<Metadata> => ({
  title: `Modifier la commande ${(await params).numero}`,
})

export default page<Params>(async ({ acteur, params, demander }) => {
  if (!peut(acteur.role, 'commandes.enregistrer')) forbidden()
  const commande = await demander(lireCommande, params)
  const { numero, prixHtDixMilliemes } = commande
  const [lot, { elements: offerts }] = await Promise.all([
    demander(lireLot, { lot: commande.lot }),
    demander(listerConditionnements),
  ])
  return (
    <>
      <EnTetePage
        fil={[
          { libelle: 'Commandes', href: '/commandes' },
          { libelle: numero, href: `/commandes/${numero}` },
          { libelle: 'Modifier' },
        ]}
        titre={`Modifier la commande ${numero} de ${commande.clientNom}`}
      />
      {enCours(commande) ? (
        <CommandeFormulaire
          commande={commande}
          offerts={offerts}
          disponibleGrammes={disponibleGrammes(lot) + commande.poidsGrammes}
          prix={prixHtDixMilliemes === null ? '' : enPrix(prixHtDixMilliemes).replace('.', ',')}
        />
      ) : (
        <Finie commande={commande} />
      )}
    </>
  )
})

function Finie({ commande }: { commande: Commande }) {
  const { numero, etat } = commande
  const saufLePrix = attendSonPrix(commande) ? ', mais son prix se donne encore, sur sa page' : ''
  return (
    <Message
      ton="attention"
      titre={`Cette commande est ${LIBELLES_ETAT_COMMANDE[etat].toLowerCase()} : elle ne change plus${saufLePrix}.`}
      actions={<LienBouton href={`/commandes/${numero}`}>Revenir à la commande</LienBouton>}
    />
  )
}
