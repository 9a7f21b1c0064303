'use client'
import { useState } from 'react'
import { Formulaire } from '@/components/ui/formulaire'
import type { Donnees } from '@/components/ui/saisie-formulaire'
import type { Verger } from '@/lib/approvisionnements/verger'
import { formatJour, type Jour } from '@/lib/mesures/jour'
import { ChampCode, sansCodePropose } from './champ-code'
import { haSaisi } from './superficie'
import { VergerApercu } from './verger-apercu'
import { VergerIdentite } from './verger-identite'
import { VergerParcelle } from './verger-parcelle'
import type { SaisieVerger, VarieteProposee } from './verger-saisie'

export interface VergerFormulaireProps {
  varietes: readonly VarieteProposee[]
  aujourdhui: Jour
  /** Rules that decide of the AOC in today's campaign. */
  decisives: readonly string[]
  /** The orchard to correct. */
  verger?: Verger
  codePropose?: string
  /** Known from the page one comes from. */
  producteur?: { code: string; raisonSociale: string } | undefined
}

function saisieDe(varietes: readonly VarieteProposee[], v: Verger | undefined): SaisieVerger {
  const aireAoc = v?.aoc.regles.some((r) => r.code === 'COMMUNE' && r.verdict === 'eligible') ?? false
  return {
    variete: varietes.find((choix) => choix.nom === v?.variete) ?? null,
    commune: v ? { nom: v.communeNom, aireAoc } : null,
    superficieHa: v ? haSaisi(v.superficieM2) : '',
    arbresParHectare: v ? String(v.arbresParHectare) : '',
    anneePlantation: v?.anneePlantation ? String(v.anneePlantation) : '',
    parcelleIdentifiee: String(v?.parcelleIdentifiee ?? ''),
    parcelleIdentifieeLe: v?.parcelleIdentifieeLe ? formatJour(v.parcelleIdentifieeLe) : '',
  }
}

/** The yes or no of a list leaves as a boolean; null still clears it. */
function enBooleen(donnees: Donnees): Donnees {
  const { parcelleIdentifiee: lue } = donnees
  return lue === 'true' || lue === 'false' ? { ...donnees, parcelleIdentifiee: lue === 'true' } : donnees
}

export function VergerFormulaire(props: VergerFormulaireProps) {
  const { varietes, aujourdhui, decisives, verger, codePropose } = props
  const jugement = { aujourdhui, decisives, recolteGrammes: verger?.recolteGrammes ?? 0 }
  const [saisie, setSaisie] = useState(() => saisieDe(varietes, verger))
  const changer = (change: Partial<SaisieVerger>) => setSaisie((s) => ({ ...s, ...change }))
  const envoi = verger
    ? {
        methode: 'PATCH' as const,
        action: `/api/vergers/${verger.code}`,
        apres: `/vergers/${verger.code}?enregistre=fiche`,
        libelle: `Enregistrer ${verger.code}`,
        annuler: `/vergers/${verger.code}`,
      }
    : {
        action: '/api/vergers',
        apres: '/vergers/{code}?enregistre=1',
        libelle: 'Enregistrer le verger',
        annuler: props.producteur ? `/producteurs/${props.producteur.code}` : '/vergers',
      }
  return (
    <Formulaire
      {...envoi}
      corps={(d) => enBooleen(codePropose ? sansCodePropose(d, codePropose) : d)}
      // The producer is known from the page one comes from: typing starts at the name.
      premierFocus={props.producteur ? 'nom' : true}
    >
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <VergerIdentite {...props} changer={changer} />
          <VergerParcelle saisie={saisie} changer={changer} />
          {codePropose && <ChampCode propose={codePropose} />}
        </div>
        <VergerApercu saisie={saisie} jugement={jugement} />
      </div>
    </Formulaire>
  )
}
