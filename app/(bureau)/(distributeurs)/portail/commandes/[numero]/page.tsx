import type { Metadata } from 'next'
import { CommandeAvis } from '@/components/distributeurs/commande-avis'
import { FaitsDeLAcheteur } from '@/components/distributeurs/commande-faits'
import { CommandeLivraison } from '@/components/distributeurs/commande-livraison'
import { HISTORIQUE } from '@/components/distributeurs/portail-filtres'
import { Provenance } from '@/components/distributeurs/provenance'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { CommandeEtiquettes } from '@/components/ventes/commande-etiquettes'
import { CommandeLignes } from '@/components/ventes/commande-lignes'
import { CommandeVie } from '@/components/ventes/commande-vie'
import { lirePortail } from '@/lib/distributeurs/portail.queries'
import { lireProvenance } from '@/lib/distributeurs/provenance.queries'
import { page } from '@/lib/doors/page'
import { aSonBon } from '@/lib/ventes/bon'
import { lireCommande } from '@/lib/ventes/commande.queries'

type Params = { numero: string }

export const generateMetadata = async ({ params }: { params: Promise<Params> }): Promise<Metadata> => ({
  title: `Commande ${(await params).numero}`,
})

export default page<Params>(async ({ params, demander }) => {
  const { client } = await demander(lirePortail)
  const commande = await demander(lireCommande, params)
  // Of a cancelled order nothing travelled: its lot may hold nothing any more.
  const lot = commande.etat === 'annulee' ? null : (await demander(lireProvenance, params)).lot
  const { numero } = commande
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Historique', href: HISTORIQUE }, { libelle: numero }]}
        titre={`Commande ${numero}`}
        etiquettes={<CommandeEtiquettes commande={commande} />}
        action={
          aSonBon(commande) && (
            <LienBouton href={`${HISTORIQUE}/${numero}/bon`} variante="principal">
              {commande.dateEnvoi ? 'Bon d’expédition' : 'Bon de préparation'}
            </LienBouton>
          )
        }
      />
      <CommandeAvis commande={commande} sousControle={lot?.sousControle ?? false} />
      <CommandeVie commande={commande} />
      <FaitsDeLAcheteur commande={commande} />
      <div className="grid items-start gap-x-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Section titre="Lignes">
          <CommandeLignes commande={commande} />
        </Section>
        <Section titre="Livraison" carte>
          <CommandeLivraison commande={commande} client={client} />
        </Section>
      </div>
      {lot && <Provenance lot={lot} />}
    </>
  )
})
