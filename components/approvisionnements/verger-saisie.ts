import { jourTape } from '@/components/ui/jour-tape'
import { type AvisAoc, conclure, type RegleAoc } from '@/lib/approvisionnements/aoc'
import { reglesVerger } from '@/lib/approvisionnements/aoc-verger'
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
  /** As typed. */
  parcelleIdentifieeLe: string
}

/** By what the orchard would be judged today, beside what is typed. */
export interface Jugement {
  aujourdhui: Jour
  /** Rules that decide in today's campaign. */
  decisives: readonly string[]
  /** Delivered by the orchard in that campaign. */
  recolteGrammes: number
}

const SOURCE_AIRE = 'Communes de l’aire de l’appellation, telles qu’enregistrées aujourd’hui'

const entierTape = (texte: string): number | null => (/^\d{1,4}$/.test(texte.trim()) ? Number(texte) : null)

const OUI_NON: Record<string, boolean> = { true: true, false: false }

const superficieTapee = (texte: string): number | null => {
  const m2 = lireDecimal(texte, 4, '3,25')
  return 'valeur' in m2 && m2.valeur > 0 ? m2.valeur : null
}

/** The verdict the orchard would have today, by the very rules of the server; what decides and is missing is to complete. */
export function avisAttendu(
  saisie: SaisieVerger,
  { aujourdhui, decisives, recolteGrammes }: Jugement,
): AvisAoc {
  const { variete, commune } = saisie
  const arbresParHectare = entierTape(saisie.arbresParHectare)
  const superficieM2 = superficieTapee(saisie.superficieHa)
  const faits = {
    variete: variete ?? { nom: '', aoc: false, source: '' },
    commune: {
      nom: commune?.nom ?? '',
      aires: commune?.aireAoc ? [{ depuis: aujourdhui, jusqua: null, source: SOURCE_AIRE }] : [],
    },
    arbresParHectare: arbresParHectare ?? 0,
    superficieM2: superficieM2 ?? 1,
    anneePlantation: entierTape(saisie.anneePlantation),
    parcelleIdentifiee: OUI_NON[saisie.parcelleIdentifiee] ?? null,
    parcelleIdentifieeLe: jourTape(saisie.parcelleIdentifieeLe),
    recolteGrammes,
  }
  const manque: Record<string, boolean> = {
    VARIETE: variete === null,
    COMMUNE: commune === null,
    DENSITE: arbresParHectare === null,
    RENDEMENT: superficieM2 === null,
  }
  const aCompleter = (r: RegleAoc): RegleAoc[] =>
    r.decide ? [{ ...r, verdict: 'a_completer', valeur: 'à renseigner', source: '' }] : []
  return conclure(
    reglesVerger(faits, aujourdhui, decisives).flatMap((r) => (manque[r.code] ? aCompleter(r) : [r])),
  )
}

/** Trees as typed so far; null while one of the two numbers is missing or cannot be read. */
export function arbresTapes({ superficieHa, arbresParHectare }: SaisieVerger): number | null {
  const m2 = superficieTapee(superficieHa)
  const densite = entierTape(arbresParHectare)
  return m2 && densite ? arbresEstimes(m2, densite) : null
}
