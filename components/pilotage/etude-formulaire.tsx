'use client'
import { useState } from 'react'
import { Actions } from '@/components/ui/actions'
import { ChampTexte } from '@/components/ui/champ'
import { Section } from '@/components/ui/fiche'
import { BoutonEnregistrer, Formulaire } from '@/components/ui/formulaire'
import { FormulaireGarde } from '@/components/ui/formulaire-garde'
import type { Entrees } from '@/lib/pilotage/entrees'
import { EtudeCentres } from './etude-centres'
import { EtudeChamps } from './etude-champs'
import { EtudeEtapes } from './etude-etapes'
import { EtudePartage } from './etude-partage'
import { EtudeResultat } from './etude-resultat'
import { corpsEntrees, lireEtude, type Saisie, saisieDe } from './etude-saisie'

interface Props {
  /** What the form opens on. */
  entrees: Entrees
  /** The kept study that it corrects; without it, a new one is kept. */
  etude?: { code: string; nom: string }
}

/** A study to be worked on: what is typed is kept in this browser until it is saved, or changed by somebody else. */
export function EtudeFormulaire(props: Props) {
  const { etude, entrees } = props
  const depart = saisieDe(entrees, etude?.nom)
  return (
    <FormulaireGarde nom={`etude-${etude?.code ?? 'nouvelle'}`} sur={JSON.stringify(depart)}>
      {(gardee) => <Feuille {...props} depart={gardee?.valeurs ?? depart} />}
    </FormulaireGarde>
  )
}

/** Inputs beside their consequence, then how it is computed; one save. */
function Feuille({ etude, depart }: Props & { depart: Saisie }) {
  const [saisie, setSaisie] = useState(depart)
  const changer = (champ: string, texte: string) => setSaisie((avant) => ({ ...avant, [champ]: texte }))
  const { erreurs, etude: lue } = lireEtude(saisie)
  const commun = { saisie, erreurs, surChange: changer }
  return (
    <Formulaire
      action={etude ? `/api/pilotage/etudes/${etude.code}` : '/api/pilotage/etudes'}
      methode={etude ? 'PATCH' : 'POST'}
      textes={saisie}
      corps={() => ({ nom: saisie.nom?.trim(), ...corpsEntrees(saisie) })}
      apres="/pilotage/rentabilite/{code}?enregistre=1"
      className="@container"
    >
      <div className="grid items-start gap-4 @3xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="@max-3xl:sticky @max-3xl:top-(--spacing-barre) @max-3xl:z-10 @3xl:sticky @3xl:top-[calc(var(--spacing-barre)+1rem)] @3xl:col-start-2 @3xl:row-start-1 print:static!">
          <EtudeResultat bilan={lue} entrees={lue?.entrees ?? null} fautes={Object.keys(erreurs).length} />
        </div>
        <div className="flex flex-col gap-5 @3xl:col-start-1 @3xl:row-start-1">
          <EtudeChamps {...commun} />
          <EtudePartage {...commun} />
          <div className="border-t border-trait pt-4 print:hidden">
            <ChampTexte
              nom="nom"
              libelle={etude ? 'Nom de l’étude' : 'Nom sous lequel garder cette étude'}
              obligatoire
              valeur={saisie.nom ?? ''}
              surChange={(texte) => changer('nom', texte)}
              longueurMax={120}
              className="max-w-xl"
            />
            <Actions>
              <BoutonEnregistrer>
                {etude ? `Enregistrer ${etude.code}` : 'Garder cette étude'}
              </BoutonEnregistrer>
            </Actions>
          </div>
        </div>
      </div>
      {lue && (
        <Section titre="Coût par centre d’activité">
          <EtudeCentres bilan={lue} />
        </Section>
      )}
      <Section titre="Comment c’est calculé" id="calcul">
        <EtudeEtapes etapes={lue?.etapes ?? []} />
      </Section>
    </Formulaire>
  )
}
