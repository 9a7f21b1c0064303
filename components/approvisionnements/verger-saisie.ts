import {
  type AvisAoc,
  aocDuVerger,
  conclure,
  type FaitsAoc,
  reglesOrigine,
} from '@/lib/approvisionnements/aoc'
import { lireDecimal } from '@/lib/mesures/decimal'
import type { Jour } from '@/lib/mesures/jour'
import { arbresEstimes } from './superficie'

export interface VarieteProposee {
  code: string
  nom: string
  aoc: boolean
  source: string
}

export interface CommuneChoisie {
  nom: string
  aireAoc: boolean
}

/** What is typed in the form of an orchard and bears on what is shown beside it. */
export interface SaisieVerger {
  variete: VarieteProposee | null
  commune: CommuneChoisie | null
  superficieHa: string
  arbresParHectare: string
  anneePlantation: string
  /** '' unknown, 'true', 'false'. */
  parcelleIdentifiee: string
}

const SOURCE_AIRE = 'Communes de l’aire de l’appellation, telles qu’enregistrées aujourd’hui'

const entierTape = (texte: string): number | null => (/^\d{1,4}$/.test(texte.trim()) ? Number(texte) : null)

const OUI_NON: Record<string, boolean> = { true: true, false: false }

/** The verdict the orchard would have today, by the very rules of the server; what is not chosen yet is to complete. */
export function avisAttendu(saisie: SaisieVerger, aujourdhui: Jour): AvisAoc {
  const { variete, commune } = saisie
  const faits: FaitsAoc = {
    variete: variete ?? { nom: '', aoc: false, source: '' },
    commune: {
      nom: commune?.nom ?? '',
      aires: commune?.aireAoc ? [{ depuis: aujourdhui, jusqua: null, source: SOURCE_AIRE }] : [],
    },
  }
  const manque: Record<string, boolean> = { VARIETE: variete === null, COMMUNE: commune === null }
  const arbresParHectare = entierTape(saisie.arbresParHectare)
  const { regles } =
    arbresParHectare === null
      ? { regles: reglesOrigine(faits, aujourdhui) }
      : aocDuVerger(
          {
            ...faits,
            arbresParHectare,
            anneePlantation: entierTape(saisie.anneePlantation),
            parcelleIdentifiee: OUI_NON[saisie.parcelleIdentifiee] ?? null,
          },
          aujourdhui,
        )
  return conclure(
    regles.map((r) =>
      manque[r.code] ? { ...r, verdict: 'a_completer', valeur: 'à choisir', source: '' } : r,
    ),
  )
}

/** Trees as typed so far; null while one of the two numbers is missing or cannot be read. */
export function arbresTapes({ superficieHa, arbresParHectare }: SaisieVerger): number | null {
  const m2 = lireDecimal(superficieHa, 4, '3,25')
  const densite = entierTape(arbresParHectare)
  return 'valeur' in m2 && m2.valeur > 0 && densite ? arbresEstimes(m2.valeur, densite) : null
}
