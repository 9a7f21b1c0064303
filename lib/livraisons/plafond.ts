/**
 * The share of those who are not members (L522-5 code rural, domaine.md 4.1), counted in kg until orders carry
 * prices. Pure, and in integers: no share is compared as a fraction.
 */
import { formatPoids } from '@/lib/mesures/poids'

/** Below, a campaign has hardly begun: one trailer would pass any ceiling, so it is only said. */
export const BASE_MINIMUM_GRAMMES = 100_000_000

/** What the campaigns weigh, a delivery that is being recorded included. */
export interface ApportsCampagne {
  campagneGrammes: number
  /** Of the campaign before. */
  precedenteGrammes: number
  nonAdherentsGrammes: number
  plafondPourMille: number
}

export type VerdictPlafond = 'sous_plafond' | 'avertissement' | 'depassement'

/** A campaign that begins is measured against the last one. */
export const baseGrammes = ({ campagneGrammes, precedenteGrammes }: ApportsCampagne): number =>
  Math.max(campagneGrammes, precedenteGrammes)

export function verdictPlafond(apports: ApportsCampagne): VerdictPlafond {
  const base = baseGrammes(apports)
  if (apports.nonAdherentsGrammes * 1000 <= base * apports.plafondPourMille) return 'sous_plafond'
  return base < BASE_MINIMUM_GRAMMES ? 'avertissement' : 'depassement'
}

/** The delivery, or the part of it that is added, counted with the rest. */
export const avecApport = (
  apports: ApportsCampagne,
  grammes: number,
  adherent: boolean,
): ApportsCampagne => ({
  ...apports,
  campagneGrammes: apports.campagneGrammes + grammes,
  nonAdherentsGrammes: apports.nonAdherentsGrammes + (adherent ? 0 : grammes),
})

/** What of a delivery counts for the ceiling. */
export interface Apport {
  campagne: number
  adherent: boolean
  quantiteGrammes: number
}

const deTiers = ({ adherent, quantiteGrammes }: Apport) => (adherent ? 0 : quantiteGrammes)

/** Kg of non-members that a writing adds to its campaign: what adds none is let pass, however high the share is. */
export const ajoutDeTiers = (avant: Apport | null, apres: Apport): number =>
  deTiers(apres) - (avant && avant.campagne === apres.campagne ? deTiers(avant) : 0)

export interface PartNonAdherents {
  campagne: number
  apports: ApportsCampagne
  /** It passes the ceiling and adds to it: the direction alone may take it, for a reason. */
  aAccepter: boolean
}

/** Ten-thousandths, rounded up: 20,001 % never reads « 20 % » beside a ceiling of 20 %. */
export function partDixMillemes(apports: ApportsCampagne): number {
  const base = baseGrammes(apports)
  return base === 0 ? 0 : Math.ceil((apports.nonAdherentsGrammes * 10_000) / base)
}

const POURCENT = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 2 })
export const formatPlafond = (pourMille: number): string => POURCENT.format(pourMille / 1000)

/** « 812 000 kg de non-adhérents, soit 20,3 % de 4 000 000 kg (plafond 20 %) » */
export const direPart = (apports: ApportsCampagne): string =>
  `${formatPoids(apports.nonAdherentsGrammes)} de non-adhérents, soit ${POURCENT.format(
    partDixMillemes(apports) / 10_000,
  )} de ${formatPoids(baseGrammes(apports))} (plafond ${formatPlafond(apports.plafondPourMille)})`
