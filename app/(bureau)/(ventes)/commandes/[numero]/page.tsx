import type { Metadata } from 'next'
import { AocEtiquette } from '@/components/approvisionnements/aoc-etiquette'
import { ProvenanceLot } from '@/components/livraisons/provenance-lot'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { CommandeActions } from '@/components/ventes/commande-actions'
import { CommandeDictee } from '@/components/ventes/commande-dictee'
import { CommandeEtiquettes } from '@/components/ventes/commande-etiquettes'
import { CommandeFaits } from '@/components/ventes/commande-faits'
import { CommandeLignes } from '@/components/ventes/commande-lignes'
import { CommandeSuite } from '@/components/ventes/commande-suite'
import { CommandeVie } from '@/components/ventes/commande-vie'
import { peut } from '@/lib/access/droits'
import { maintenant } from '@/lib/core/horloge'
import { page } from '@/lib/doors/page'
import { lireLivraison } from '@/lib/livraisons/livraison.queries'
import { lireLot } from '@/lib/livraisons/lot.queries'
import { jourParis } from '@/lib/mesures/jour'
import { lireCommande } from '@/lib/ventes/commande.queries'
import { lireHistoriqueCommande } from '@/lib/ventes/historique.queries'

type Params = { numero: string }

export const generateMetadata = async ({ params }: { params: Promise<Params> }): Promise<Metadata> => ({
  title: `Commande ${(await params).numero}`,
})

export default page<Params>(async ({ acteur, params, recherche, demander }) => {
  const commande = await demander(lireCommande, params)
  const { numero } = commande
  const { historique: suivant } = recherche
  const [lot, livraison, historique] = await Promise.all([
    demander(lireLot, { lot: commande.lot }),
    demander(lireLivraison, { code: commande.livraison }),
    demander(lireHistoriqueCommande, { numero, limite: 10, suivant }),
  ])
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Commandes', href: '/commandes' }, { libelle: numero }]}
        titre={`Commande ${numero}`}
        etiquettes={<CommandeEtiquettes commande={commande} />}
        action={
          <CommandeActions
            commande={commande}
            aujourdhui={jourParis(maintenant())}
            enregistre={peut(acteur.role, 'commandes.enregistrer')}
            expedie={peut(acteur.role, 'commandes.expedier')}
            mouvoir={peut(acteur.role, 'lots.mouvoir')}
          />
        }
      />
      <CommandeSuite commande={commande} blocages={lot.blocages} enregistre={recherche.enregistre} />
      <CommandeVie commande={commande} />
      <CommandeFaits commande={commande} />
      <div className="grid items-start gap-x-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Section titre="Lignes">
          <CommandeLignes commande={commande} />
        </Section>
        <Section titre="Ce que l’acheteur a dicté" carte>
          <CommandeDictee commande={commande} />
        </Section>
      </div>
      <Section titre="D’où elle vient" action={<AocEtiquette avis={lot.aoc} favorable="AOC" motif />}>
        <ProvenanceLot livraison={livraison} lot={lot} />
      </Section>
      <Historique page={historique} chemin={`/commandes/${numero}`} suivant={suivant} />
    </>
  )
})
