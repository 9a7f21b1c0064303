import type { Metadata } from 'next'
import { Attention } from '@/components/distributeurs/attention'
import { CommandesEnCours } from '@/components/distributeurs/commandes-en-cours'
import { HISTORIQUE } from '@/components/distributeurs/portail-filtres'
import { PortailTableau } from '@/components/distributeurs/portail-tableau'
import { adresse } from '@/components/ui/adresse'
import { EnTetePage, Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { LienBouton } from '@/components/ui/lien-bouton'
import { maintenant } from '@/lib/core/horloge'
import { lirePortail } from '@/lib/distributeurs/portail.queries'
import { page } from '@/lib/doors/page'
import { jourParis } from '@/lib/mesures/jour'
import { listerEnCours } from '@/lib/ventes/attente.queries'
import { listerCommandes } from '@/lib/ventes/commande.queries'

export const metadata: Metadata = { title: 'Vos commandes' }

/** As many as one read gives, the most urgent: a buyer has a few dozens, and the rest is in the history. */
const MONTREES = 200
const RECENTES = 5

export default page(async ({ acteur, demander }) => {
  const portail = await demander(lirePortail)
  const [ouvertes, expediees] = await Promise.all([
    demander(listerEnCours, { limite: MONTREES }),
    demander(listerCommandes, { etat: 'expediee', limite: RECENTES }),
  ])
  const { client } = portail
  return (
    <>
      <EnTetePage
        titre={`Bonjour ${acteur.nom}`}
        etiquettes={
          <p className="text-encre-2">
            {client.nom}, identifiant {client.id}
          </p>
        }
        action={
          <>
            <LienBouton href="/portail/service">Se connecter au service</LienBouton>
            <LienBouton href="/portail/commandes/nouvelle" variante="principal">
              Commander
            </LienBouton>
          </>
        }
      />
      <Attention portail={portail} />
      <CommandesEnCours
        client={client.id}
        commandes={ouvertes.elements}
        total={portail.enCours}
        aujourdhui={jourParis(maintenant())}
      />
      {expediees.elements.length > 0 && (
        <Section
          titre="Expédiées récemment"
          action={
            <Lien href={adresse(HISTORIQUE, { etat: 'expediee' })}>Toutes les commandes expédiées</Lien>
          }
        >
          <PortailTableau
            legende="Vos dernières commandes expédiées"
            commandes={expediees.elements}
            vide="Aucune commande expédiée."
          />
        </Section>
      )}
    </>
  )
})
