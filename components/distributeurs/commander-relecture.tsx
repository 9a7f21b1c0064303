'use client'
import { Actions } from '@/components/ui/actions'
import { Bouton } from '@/components/ui/bouton'
import { Dialogue } from '@/components/ui/dialogue'
import { ConditionnementsVoulus } from '@/components/ventes/conditionnements-voulus'
import type { Disponibilite } from '@/lib/distributeurs/disponibilite'
import { nommerCalibre } from '@/lib/livraisons/calibre'
import { formatPoids } from '@/lib/mesures/poids'

export interface CommandeARelire {
  produit: Disponibilite
  lignes: readonly { conditionnement: string; libelle: string; quantite: number }[]
  poidsGrammes: number
  /** What else was said, as it was typed. */
  dits: readonly (readonly [libelle: string, valeur: string])[]
}

interface Props {
  commande: CommandeARelire | null
  surReponse: (oui: boolean) => void
}

/** What will be ordered, before it is. */
export function CommanderRelecture({ commande, surReponse }: Props) {
  return (
    <Dialogue
      ouvert={commande !== null}
      surOuverture={(ouvert) => ouvert || surReponse(false)}
      titre="Voici ce que vous commandez"
    >
      {() =>
        commande && (
          <div className="flex flex-col gap-3">
            <p>
              <strong className="font-semibold">{nommer(commande.produit)}</strong>
            </p>
            <ConditionnementsVoulus libelle="Conditionnements commandés" lignes={commande.lignes} />
            <p className="text-lg">
              <strong className="font-semibold">{formatPoids(commande.poidsGrammes)}</strong> en tout
            </p>
            {commande.dits.length > 0 && (
              <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
                {commande.dits.map(([libelle, valeur]) => (
                  <div key={libelle} className="contents">
                    <dt className="text-encre-2">{libelle}</dt>
                    <dd className="wrap-break-word">{valeur}</dd>
                  </div>
                ))}
              </dl>
            )}
            <Actions>
              <Bouton variante="principal" autoFocus onPress={() => surReponse(true)}>
                Commander
              </Bouton>
              <Bouton onPress={() => surReponse(false)}>Corriger</Bouton>
            </Actions>
          </div>
        )
      }
    </Dialogue>
  )
}

const nommer = ({ variete, typeProduitLibelle, calibre, calibreLibelle }: Disponibilite) =>
  `${variete}, ${typeProduitLibelle.toLowerCase()}, calibre ${nommerCalibre({ id: calibre, libelle: calibreLibelle })}`
