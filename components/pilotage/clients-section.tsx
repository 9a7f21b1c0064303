import Link from 'next/link'
import { adresse } from '@/components/ui/adresse'
import { Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { ListeVide } from '@/components/ui/liste-vide'
import { entier, formatPart } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatEuros } from '@/lib/mesures/argent'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatKg, formatPoids } from '@/lib/mesures/poids'
import type { MeilleursClients, Ventes, VentesClient } from '@/lib/pilotage/ventes'
import { Calcul } from './calcul'
import { part } from './parts'

/** What no price is agreed for yet, under the amount that leaves it out. */
function Valeur({ ventes, href }: { ventes: Ventes; href: string }) {
  const { montantHtCentimes, poidsGrammes, poidsAvecPrixGrammes } = ventes
  const sansPrix = poidsGrammes - poidsAvecPrixGrammes
  return (
    <span className="whitespace-nowrap">
      <Lien href={href}>{formatEuros(montantHtCentimes)}</Lien>
      {sansPrix > 0 && (
        <span className="block text-xs font-normal text-encre-2">hors {formatPoids(sansPrix)} sans prix</span>
      )}
    </span>
  )
}

function colonnes({ campagne, total }: MeilleursClients): Colonne<VentesClient>[] {
  const vers = (client?: string, sansPrix?: '0') =>
    adresse('/commandes', { campagne: String(campagne), etat: 'nonAnnulee', client, sansPrix })
  return [
    {
      cle: 'client',
      titre: 'Client',
      rendu: (c) => <Link href={`/clients/${c.client}`}>{c.nom}</Link>,
      total: 'Tous les clients',
    },
    {
      cle: 'commandes',
      titre: 'Commandes',
      alignement: 'droite',
      rendu: (c) => <Lien href={vers(c.client)}>{entier(c.commandes)}</Lien>,
      total: <Lien href={vers()}>{entier(total.commandes)}</Lien>,
    },
    {
      cle: 'kg',
      titre: 'Commandé',
      unite: 'kg',
      alignement: 'droite',
      rendu: (c) => <Lien href={vers(c.client)}>{formatKg(c.poidsGrammes)}</Lien>,
      total: <Lien href={vers()}>{formatKg(total.poidsGrammes)}</Lien>,
    },
    {
      cle: 'part',
      titre: 'Part des kg',
      alignement: 'droite',
      rendu: (c) => formatPart(part(c.poidsGrammes, total.poidsGrammes)),
    },
    {
      cle: 'valeur',
      titre: 'Valeur HT',
      alignement: 'droite',
      rendu: (c) => <Valeur ventes={c} href={vers(c.client, '0')} />,
      total: <Valeur ventes={total} href={vers(undefined, '0')} />,
    },
  ]
}

export function ClientsSection({ ventes }: { ventes: MeilleursClients }) {
  return (
    <Section id="clients" titre="Premiers clients">
      <Tableau
        legende={`Clients de la campagne ${libelleCampagne(ventes.campagne)}, le plus gros d’abord`}
        colonnes={colonnes(ventes)}
        lignes={ventes.clients}
        cle={(c) => c.client}
        vide={<ListeVide phrase="Aucune commande dans cette campagne." />}
        etroit="defilement"
      />
      <Calcul
        perimetre="Les commandes passées pendant la campagne choisie, quelle que soit la campagne de leurs noix."
        formule="Somme des poids commandés, et des montants hors taxes des commandes qui ont un prix ; la part rapporte les kilos du client à ceux de tous."
        horsCompte="Les commandes annulées ne comptent pas. Ce qu’un client a rendu après l’envoi n’est pas retiré. Une commande sans prix compte pour ses kilos, pas pour sa valeur."
      />
    </Section>
  )
}
