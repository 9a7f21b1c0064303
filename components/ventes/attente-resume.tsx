import { Faits } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { Message } from '@/components/ui/message'
import { accorder, entier } from '@/components/ui/nombres'
import { formatPoids } from '@/lib/mesures/poids'
import type { Commande } from '@/lib/ventes/commande'
import type { TotalCommandes } from '@/lib/ventes/commande.schema'
import { totaliserConditionnements } from '@/lib/ventes/groupes'
import { ConditionnementsVoulus } from './conditionnements-voulus'

interface Props {
  /** « À conditionner » */
  titre: string
  commandes: readonly Commande[]
  total: TotalCommandes
  enRetard: number
  /** The whole list of orders in this state. */
  liste: string
}

/** How much waits, late ones in words, and what is to be fetched from the store for it. */
export function AttenteResume({ titre, commandes, total, enRetard, liste }: Props) {
  const coupee = total.nombre > commandes.length
  return (
    <>
      {coupee && (
        <Message
          ton="attention"
          className="mb-4"
          titre={`${entier(total.nombre)} commandes attendent : voici les ${commandes.length} plus pressées`}
        >
          <Lien href={liste}>Voir toutes ces commandes</Lien>
        </Message>
      )}
      <Faits
        faits={[
          {
            libelle: titre,
            valeur: accorder(total.nombre, 'commande'),
            fort: true,
            precision: formatPoids(total.poidsGrammes),
          },
          {
            libelle: 'En retard',
            valeur: enRetard === 0 ? 'aucune' : accorder(enRetard, 'commande'),
            fort: true,
            precision: enRetard > 0 && 'en tête de liste',
          },
          {
            libelle: coupee ? `Conditionnements de ces ${commandes.length}` : 'Conditionnements',
            valeur: (
              <ConditionnementsVoulus
                lignes={totaliserConditionnements(commandes)}
                libelle="Conditionnements de la liste"
              />
            ),
          },
        ]}
      />
    </>
  )
}
