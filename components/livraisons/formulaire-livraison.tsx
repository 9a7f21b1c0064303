'use client'
import { useState } from 'react'
import { Actions } from '@/components/ui/actions'
import { ChampTexte } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { type Choix, Interrupteur } from '@/components/ui/choix'
import { BoutonEnregistrer, Formulaire } from '@/components/ui/formulaire'
import { jourIsoVersSaisie } from '@/components/ui/jour-saisi'
import { jourTape } from '@/components/ui/jour-tape'
import { LienBouton } from '@/components/ui/lien-bouton'
import type { Jour } from '@/lib/mesures/jour'
import { ChampQuantite } from './champ-quantite'
import { ChampVerger } from './champ-verger'
import { useProducteur } from './producteur-du-verger'
import { corpsModification, corpsNouvelle, type SaisieLivraison } from './saisie-livraison'
import { VergerChoisi } from './verger-choisi'
import type { ProducteurDuVerger, VergerPropose } from './vergers-proposes'

interface Props {
  types: readonly Choix[]
  depart: SaisieLivraison
  /** Proposed for a new delivery. */
  codePropose?: string
  /** Of the delivery that is corrected. */
  code?: string
  /** Of the delivery that is corrected, or known from the page one comes from. */
  origine?: { verger: VergerPropose; producteur: ProducteurDuVerger }
}

/** The dock: an orchard, a day, a type, a weight; what they entail beside them. */
export function FormulaireLivraison({ types, depart, codePropose, code, origine }: Props) {
  const [verger, setVerger] = useState<VergerPropose | null>(origine?.verger ?? null)
  const [date, setDate] = useState(jourIsoVersSaisie(depart.date))
  const producteur = useProducteur(verger?.producteur, origine?.producteur)
  return (
    <Formulaire
      action={code ? `/api/livraisons/${code}` : '/api/livraisons'}
      methode={code ? 'PATCH' : 'POST'}
      corps={(donnees) =>
        code ? corpsModification(donnees, depart) : corpsNouvelle(donnees, codePropose ?? '')
      }
      apres="/livraisons/{code}?enregistre=1"
      premierFocus={origine && !code ? 'date' : true}
      dock
      className="@container"
    >
      <div className="grid items-start gap-x-5 gap-y-4 @3xl:grid-cols-[minmax(0,28rem)_minmax(0,1fr)] @3xl:grid-rows-[auto_1fr]">
        <ChampVerger depart={origine?.verger} surChange={setVerger} />
        <VergerChoisi
          verger={verger}
          producteur={producteur}
          jour={jourTape(date) ?? (depart.date as Jour)}
        />
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap gap-4">
            <ChampJour
              nom="date"
              libelle="Date de livraison"
              obligatoire
              valeur={date}
              surChange={setDate}
              className="w-40"
            />
            <Interrupteur
              nom="typeProduit"
              libelle="Type de produit"
              obligatoire
              className="w-62"
              options={types}
              valeurDefaut={depart.typeProduit}
            />
          </div>
          <div className="flex flex-wrap gap-4">
            <ChampQuantite depart={depart.quantiteKg} />
            <ChampTexte
              nom="humiditePourcent"
              libelle="Humidité"
              clavier="decimal"
              unite="%"
              alignement="droite"
              largeur={16}
              valeurDefaut={depart.humiditePourcent}
              className="w-52"
              description="AOC : plus de 20 % si fraîche, au plus 12 % si sèche."
            />
          </div>
          {codePropose && (
            <ChampTexte
              nom="code"
              libelle="Code de la livraison"
              obligatoire
              largeur={10}
              valeurDefaut={codePropose}
              description="Le suivant est proposé ; un autre peut être tapé."
            />
          )}
          <Actions>
            <BoutonEnregistrer taille="dock">Enregistrer la livraison</BoutonEnregistrer>
            <LienBouton taille="dock" href={code ? `/livraisons/${code}` : '/livraisons'}>
              Annuler
            </LienBouton>
          </Actions>
        </div>
      </div>
    </Formulaire>
  )
}
