'use client'
import { useState } from 'react'
import { Actions } from '@/components/ui/actions'
import { ChampTexte } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { CaseACocher, type Choix, Interrupteur } from '@/components/ui/choix'
import { BoutonEnregistrer, Formulaire, LienAnnuler } from '@/components/ui/formulaire'
import { jourIsoVersSaisie } from '@/components/ui/jour-saisi'
import { jourTape } from '@/components/ui/jour-tape'
import { adhesionDu } from '@/lib/approvisionnements/adhesion'
import type { Jour } from '@/lib/mesures/jour'
import { POIDS_MAXIMUM_GRAMMES } from '@/lib/mesures/poids'
import { ChampPoidsLivraison, grammesSaisis, type PoidsSaisi } from './champ-poids-livraison'
import { ChampVerger } from './champ-verger'
import { CompteurNonAdherents } from './compteur-non-adherents'
import type { Origine } from './origine-gardee'
import { useProducteur } from './producteur-du-verger'
import { corpsModification, corpsNouvelle, type SaisieLivraison } from './saisie-livraison'
import { PESEE_VIDE } from './saisie-pesees'
import { VergerChoisi } from './verger-choisi'
import type { VergerPropose } from './vergers-proposes'

export interface FormulaireLivraisonProps {
  types: readonly Choix[]
  depart: SaisieLivraison
  /** Proposed for a new delivery. */
  codePropose?: string
  /** Of the delivery that is corrected. */
  code?: string
  /** Of the delivery that is corrected, or known from the page one comes from. */
  origine?: Origine
  /** The direction may pass the non-members' ceiling. */
  peutDepasser: boolean
}

interface Props extends Omit<FormulaireLivraisonProps, 'origine'> {
  /** What the fields open with: the delivery, or what was typed and not saved. */
  saisie: SaisieLivraison
  origine: Origine | undefined
  codeTape: string | undefined
}

const poidsDe = ({ mode = 'net', quantiteKg = '', pesees }: SaisieLivraison): PoidsSaisi => ({
  mode,
  quantiteKg,
  pesees: pesees ?? [PESEE_VIDE],
})

export function ChampsLivraison(props: Props) {
  const { types, depart, saisie, codePropose, code, origine, peutDepasser } = props
  const [verger, setVerger] = useState<VergerPropose | null>(origine?.verger ?? null)
  const [date, setDate] = useState(jourIsoVersSaisie(saisie.date))
  const [poids, setPoids] = useState(() => poidsDe(saisie))
  const producteur = useProducteur(verger?.producteur, origine?.producteur)
  const jour = jourTape(date) ?? (depart.date as Jour)
  const deTiers = verger && producteur && !adhesionDu(producteur.adhesions, jour)
  return (
    <Formulaire
      action={code ? `/api/livraisons/${code}` : '/api/livraisons'}
      methode={code ? 'PATCH' : 'POST'}
      corps={(donnees) =>
        code ? corpsModification(donnees, depart) : corpsNouvelle(donnees, codePropose ?? '')
      }
      apres="/livraisons/{code}?enregistre=1"
      premierFocus={origine && !code && saisie === depart ? 'date' : true}
      dock
      className="@container"
    >
      <div className="grid items-start gap-x-5 gap-y-4 @3xl:grid-cols-[minmax(0,28rem)_minmax(0,1fr)] @3xl:grid-rows-[auto_1fr]">
        <ChampVerger depart={origine?.verger} texte={saisie.verger} surChange={setVerger} />
        <VergerChoisi verger={verger} producteur={producteur} jour={jour} />
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
              valeurDefaut={saisie.typeProduit}
            />
          </div>
          <ChampPoidsLivraison
            poids={poids}
            surChange={setPoids}
            pesee={code !== undefined && depart.mode === 'pesees'}
          >
            <ChampTexte
              nom="humiditePourcent"
              libelle="Humidité"
              clavier="decimal"
              unite="%"
              alignement="droite"
              largeur={16}
              valeurDefaut={saisie.humiditePourcent}
              className="w-52"
              description="AOC : plus de 20 % si fraîche, au plus 12 % si sèche."
            />
          </ChampPoidsLivraison>
          {codePropose && (
            <ChampTexte
              nom="code"
              libelle="Code de la livraison"
              obligatoire
              largeur={10}
              valeurDefaut={props.codeTape ?? codePropose}
              description="Le suivant est proposé ; un autre peut être tapé."
            />
          )}
          {deTiers && (
            <CompteurNonAdherents
              date={jour}
              grammes={Math.min(grammesSaisis(poids) ?? 0, POIDS_MAXIMUM_GRAMMES)}
              livraison={code}
              peutDepasser={peutDepasser}
              motif={saisie.motifDepassement}
            />
          )}
          {!code && (
            <CaseACocher
              nom="ouverte"
              cocheeDefaut={saisie.ouverte ?? false}
              description="La pesée restera ouverte : vous y ajouterez les remorques à mesure qu’elles arrivent."
              className="[&_.group]:min-h-11"
            >
              D’autres remorques suivent
            </CaseACocher>
          )}
          <Actions>
            <BoutonEnregistrer taille="dock">Enregistrer la livraison</BoutonEnregistrer>
            <LienAnnuler taille="dock" href={code ? `/livraisons/${code}` : '/livraisons'} />
          </Actions>
        </div>
      </div>
    </Formulaire>
  )
}
