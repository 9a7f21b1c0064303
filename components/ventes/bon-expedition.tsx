import { Definitions } from '@/components/ui/fiche'
import { BlocPapier, Papier, Signature } from '@/components/ui/papier'
import { formatJour, formatJourLong, type Jour } from '@/lib/mesures/jour'
import type { Bon } from '@/lib/ventes/bon'
import type { Commande } from '@/lib/ventes/commande'
import { BonAop } from './bon-aop'
import { BonCertificats } from './bon-certificats'
import { BonLignes } from './bon-lignes'

const uniques = (valeurs: readonly (string | null)[]): string =>
  [...new Set(valeurs.filter((v) => v !== null))].join(', ')

const jours = (commandes: readonly Commande[], jourDe: (c: Commande) => Jour | null): string =>
  uniques(commandes.map((c) => jourDe(c)).toSorted()).replaceAll(/\d{4}-\d\d-\d\d/g, (j) =>
    formatJour(j as Jour),
  )

const numerosDe = (commandes: readonly Commande[]): string => commandes.map((c) => c.numero).join(', ')

/** The paper that goes with the nuts; before they leave, the one that the hall makes them ready by. */
export function BonExpedition({ bon, vendeur }: { bon: Bon; vendeur: string }) {
  const { client, commandes, dateEnvoi } = bon
  const genre = dateEnvoi ? 'Bon d’expédition' : 'Bon de préparation'
  const numeros = numerosDe(commandes)
  return (
    <Papier
      titre={commandes.length === 1 ? `${genre} ${numeros}` : genre}
      precision={dateEnvoi ? formatJourLong(dateEnvoi) : 'pas encore expédié'}
    >
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 print:grid-cols-2">
        <BlocPapier titre="Acheteur">
          <p className="font-semibold">{client.nom}</p>
          <p>{client.adresse}</p>
          <p>
            {client.codePostal} {client.ville}
          </p>
          <p>{client.responsableAchats}, achats</p>
          <p>{[client.telephone, client.courriel].filter(Boolean).join(' · ')}</p>
          <p>Identifiant {client.id}</p>
        </BlocPapier>
        <BlocPapier titre="Livraison">
          <Definitions
            elements={[
              ['Commandes', numeros],
              ['Vos numéros', uniques(commandes.map((c) => c.referenceClient))],
              ['Lieu', bon.lieuLivraison ?? `${client.adresse}, ${client.codePostal} ${client.ville}`],
              ['Transporteur', uniques(commandes.map((c) => c.transporteur))],
              ['Souhaitée le', jours(commandes, (c) => c.dateSouhaitee)],
              ['Conditionnée le', jours(commandes, (c) => c.dateConditionnement)],
              ['Expédiée le', dateEnvoi && formatJour(dateEnvoi)],
            ]}
          />
        </BlocPapier>
      </div>
      <BlocPapier titre="Vendeur" className="mt-4">
        <p>{vendeur}</p>
      </BlocPapier>
      <BlocPapier titre="Marchandises" className="mt-4">
        <BonLignes bon={bon} />
      </BlocPapier>
      <BonCertificats certificats={bon.certificats} />
      <BonAop bon={bon} />
      <footer className="mt-6 grid grid-cols-3 gap-6 break-inside-avoid max-sm:grid-cols-1">
        <Signature qui="Pour la coopérative" />
        <Signature qui="Le transporteur" />
        <Signature qui="Le destinataire" />
      </footer>
    </Papier>
  )
}
