import type { Metadata } from 'next'
import { ServiceClient } from '@/components/distributeurs/service-client'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { Historique } from '@/components/ui/historique'
import { Lien } from '@/components/ui/lien'
import { LienBouton } from '@/components/ui/lien-bouton'
import { accorder } from '@/components/ui/nombres'
import { ClientActions } from '@/components/ventes/client-actions'
import { ClientChiffres } from '@/components/ventes/client-chiffres'
import { ClientCoordonnees } from '@/components/ventes/client-coordonnees'
import { ClientEtat } from '@/components/ventes/client-etat'
import { ClientEtiquettes } from '@/components/ventes/client-etiquettes'
import { CommandesTableau } from '@/components/ventes/commandes-tableau'
import { peut } from '@/lib/access/droits'
import { listerJetons } from '@/lib/access/jeton.queries'
import { lireUsageService } from '@/lib/access/usage-service.queries'
import type { Demander } from '@/lib/core/operation'
import { campagneChoisie } from '@/lib/doors/campagne-choisie'
import { page } from '@/lib/doors/page'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { adresseTrace } from '@/lib/tracabilite/cible'
import { lireClient } from '@/lib/ventes/client.queries'
import { listerCommandes, totaliserCommandes } from '@/lib/ventes/commande.queries'
import { lireHistoriqueClient } from '@/lib/ventes/historique.queries'

type Params = { id: string }

export const generateMetadata = async ({ params }: { params: Promise<Params> }): Promise<Metadata> => ({
  title: `Client ${(await params).id}`,
})

export default page<Params>(async ({ acteur, params, recherche, demander }) => {
  const client = await demander(lireClient, params)
  const { id, nom } = client
  const { historique: suivant, jetons: suiteJetons } = recherche
  const { choisie } = await campagneChoisie(demander, recherche)
  const libelle = libelleCampagne(choisie)
  const totaliser = (filtres: object) => demander(totaliserCommandes, { client: id, ...filtres })
  const [historique, service, commandes, enCours, retard, campagne, annulees] = await Promise.all([
    demander(lireHistoriqueClient, { id, limite: 10, suivant }),
    client.distributeur ? lireService(demander, id, suiteJetons) : null,
    demander(listerCommandes, { client: id, limite: 10 }),
    totaliser({ etat: 'enCours' }),
    totaliser({ retard: '1' }),
    totaliser({ campagne: choisie }),
    totaliser({ campagne: choisie, etat: 'annulee' }),
  ])
  return (
    <>
      <EnTetePage
        fil={[{ libelle: 'Clients', href: '/clients' }, { libelle: id }]}
        titre={nom}
        etiquettes={<ClientEtiquettes client={client} />}
        action={
          <>
            <LienBouton href={adresseTrace({ type: 'client', code: id })}>Trace</LienBouton>
            {peut(acteur.role, 'clients.enregistrer') && <ClientActions client={client} />}
          </>
        }
      />
      <ClientEtat
        client={client}
        enregistre={recherche.enregistre}
        peutCommander={peut(acteur.role, 'commandes.enregistrer')}
      />
      <ClientCoordonnees client={client} />
      <ClientChiffres
        id={id}
        enCours={enCours}
        retard={retard}
        campagne={campagne}
        annulees={annulees}
        libelleCampagne={libelle}
        derniere={commandes.elements[0]}
      />
      <Section
        titre="Dernières commandes"
        action={
          campagne.nombre > 0 && (
            <Lien href={`/commandes?client=${id}&campagne=${choisie}`}>
              {accorder(campagne.nombre, 'commande')} en {libelle}
            </Lien>
          )
        }
      >
        <CommandesTableau
          commandes={commandes.elements}
          sansClient
          vide="Ce client n’a encore rien commandé."
        />
      </Section>
      {service && (
        <ServiceClient
          {...service}
          nom={nom}
          suivant={suiteJetons}
          peutTenir={peut(acteur.role, 'jetons.tenir')}
        />
      )}
      <Historique page={historique} chemin={`/clients/${id}`} suivant={suivant} />
    </>
  )
})

async function lireService(demander: Demander, id: string, suivant: string | undefined) {
  const [usage, jetons] = await Promise.all([
    demander(lireUsageService, { id }),
    demander(listerJetons, { id, limite: 20, suivant }),
  ])
  return { usage, jetons }
}
