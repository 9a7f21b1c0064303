'use client'
import { useState } from 'react'
import { Actions } from '@/components/ui/actions'
import { ChampTexte } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { CaseACocher, type Choix, Interrupteur } from '@/components/ui/choix'
import { BoutonEnregistrer, Formulaire, LienAnnuler } from '@/components/ui/formulaire'
import { jourEnSaisie } from '@/components/ui/jour-saisi'
import { jourTape } from '@/components/ui/jour-tape'
import { adhesionDu } from '@/lib/approvisionnements/adhesion'
import type { AvisAoc } from '@/lib/approvisionnements/aoc'
import type { Jour } from '@/lib/mesures/jour'
import { POIDS_MAXIMUM_GRAMMES } from '@/lib/mesures/poids'
import { useAocDuJour } from './aoc-du-verger'
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
  /** What the corrected delivery keeps, as long as its orchard and its day stay. */
  garde?: { aoc: AvisAoc; adherent: boolean }
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
  const [date, setDate] = useState(jourEnSaisie(saisie.date, 'passe'))
  const [poids, setPoids] = useState(() => poidsDe(saisie))
  const producteur = useProducteur(verger?.producteur, origine?.producteur)
  const jour = jourTape(date) ?? (depart.date as Jour)
  const duJour = useAocDuJour(verger?.code, jour)
  const inchangee = verger?.code === depart.verger && jour === depart.date
  const garde = inchangee ? props.garde : undefined
  const aoc = garde?.aoc ?? duJour
  const adherent =
    garde?.adherent ?? (producteur ? adhesionDu(producteur.adhesions, jour) !== null : undefined)
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
      <div className="grid items-start gap-x-5 gap-y-3 @3xl:grid-cols-[minmax(0,30rem)_minmax(0,1fr)] @3xl:grid-rows-[auto_1fr]">
        <ChampVerger depart={origine?.verger} texte={saisie.verger} surChange={setVerger} />
        <VergerChoisi verger={verger} producteur={producteur} adherent={adherent} aoc={aoc} jour={jour} />
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap gap-x-4 gap-y-3">
            <ChampJour
              quand="passe"
              nom="date"
              libelle="Date de livraison"
              obligatoire
              valeur={date}
              surChange={setDate}
              className="w-38"
            />
            <Interrupteur
              nom="typeProduit"
              libelle="Type de produit"
              obligatoire
              className="min-w-62 grow"
              options={types}
              valeurDefaut={saisie.typeProduit}
            />
          </div>
          <ChampPoidsLivraison
            poids={poids}
            surChange={setPoids}
            pesee={code !== undefined && depart.mode === 'pesees'}
            suite={!code && <AutresRemorques cochee={saisie.ouverte ?? false} />}
          >
            <ChampTexte
              nom="humiditePourcent"
              libelle="Humidité"
              clavier="decimal"
              unite="%"
              alignement="droite"
              valeurDefaut={saisie.humiditePourcent}
              className="w-38"
              description="AOC : fraîche plus de 20 %, sèche au plus 12 %"
            />
            {codePropose && (
              <ChampTexte
                nom="code"
                libelle="Code de la livraison"
                obligatoire
                valeurDefaut={props.codeTape ?? codePropose}
                className="w-38"
                description="proposé, modifiable"
              />
            )}
          </ChampPoidsLivraison>
          {verger && adherent === false && (
            <CompteurNonAdherents
              date={jour}
              grammes={Math.min(grammesSaisis(poids) ?? 0, POIDS_MAXIMUM_GRAMMES)}
              livraison={code}
              peutDepasser={peutDepasser}
              motif={saisie.motifDepassement}
            />
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

const AutresRemorques = ({ cochee }: { cochee: boolean }) => (
  <CaseACocher
    nom="ouverte"
    cocheeDefaut={cochee}
    description="La pesée restera ouverte."
    className="[&_.group]:min-h-11"
  >
    D’autres remorques suivent
  </CaseACocher>
)
