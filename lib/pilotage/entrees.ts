/** What the study of profitability starts from (dossier 3, annexe 2A). Cents and ten-thousandths, never floats. */
import type { Champ } from '@/lib/core/domain-error'
import { formatEuros } from '@/lib/mesures/argent'
import { formatTaux } from '@/lib/mesures/taux'

export interface Entrees {
  /** Account 626100. */
  telephoneCentimes: number
  telephoneCommercialCentimes: number
  telephoneAdministratifCentimes: number
  telephoneProductionCentimes: number
  /** Account 626200. */
  internetCentimes: number
  internetCommercialCentimes: number
  internetAdministratifCentimes: number
  internetProductionCentimes: number
  /** Account 707000. */
  ventesCentimes: number
  /** Quote: hosting, a year, all of it for the commercial centre. */
  hebergementCentimes: number
  /** Quote: broadband, a month, shared out as today's subscription. */
  hautDebitMensuelCentimes: number
  /** Saved on the telephone of the commercial centre. */
  gainTelephoneDixMilliemes: number
  /** Share of the turnover made with the distributor. */
  partChiffreAffairesDixMilliemes: number
  tauxActuelDixMilliemes: number
  /** Between which the rates of the other clients lie. */
  tauxAutresMinimumDixMilliemes: number
  tauxAutresMaximumDixMilliemes: number
  /** The yearly extra cost that is retained; null: the one computed. */
  surcoutRetenuCentimes: number | null
  /** Share of the turnover made with those who bear the cost, each for its own; null: the distributor alone. */
  partPorteuseDixMilliemes: number | null
  /** Or so many distributors, who bear it equally. */
  nombrePorteurs: number | null
}

export type Corrections = { [C in keyof Entrees]?: Entrees[C] | undefined }

export const ANNEXE_2A: Entrees = {
  telephoneCentimes: 1_210_000,
  telephoneCommercialCentimes: 1_000_000,
  telephoneAdministratifCentimes: 200_000,
  telephoneProductionCentimes: 10_000,
  internetCentimes: 420_000,
  internetCommercialCentimes: 140_000,
  internetAdministratifCentimes: 140_000,
  internetProductionCentimes: 140_000,
  ventesCentimes: 1_000_000_000,
  hebergementCentimes: 530_000,
  hautDebitMensuelCentimes: 52_500,
  gainTelephoneDixMilliemes: 3_000,
  partChiffreAffairesDixMilliemes: 1_000,
  tauxActuelDixMilliemes: 400,
  tauxAutresMinimumDixMilliemes: 350,
  tauxAutresMaximumDixMilliemes: 380,
  surcoutRetenuCentimes: null,
  partPorteuseDixMilliemes: null,
  nombrePorteurs: null,
}

/** Dossier 3: « ils représentent en effet 80 % des débouchés ». */
export const PART_DES_DISTRIBUTEURS_DIX_MILLIEMES = 8_000

/** What is given replaces; `null` clears; what is not given stays. */
export const fusionner = (base: Entrees, corrections: Corrections): Entrees => ({
  ...base,
  ...(Object.fromEntries(Object.entries(corrections).filter(([, v]) => v !== undefined)) as Partial<Entrees>),
})

const POSTES = [
  { nom: 'telephone', dit: 'du téléphone' },
  { nom: 'internet', dit: 'de l’abonnement Internet' },
] as const

/** « il manque 100,00 € » */
function ecartDeRepartition(e: Entrees, { nom, dit }: (typeof POSTES)[number]): Champ | null {
  const total = e[`${nom}Centimes`]
  const reparti =
    e[`${nom}CommercialCentimes`] + e[`${nom}AdministratifCentimes`] + e[`${nom}ProductionCentimes`]
  if (reparti === total) return null
  const ecart =
    reparti < total
      ? `il manque ${formatEuros(total - reparti)}`
      : `il y a ${formatEuros(reparti - total)} de trop`
  return {
    champ: nom,
    message: `La répartition ${dit} entre les trois centres fait ${formatEuros(reparti)} et le compte ${formatEuros(total)} : ${ecart}.`,
  }
}

/** The two ways of sharing the extra cost exclude one another, and the distributor bears its part of it. */
function obstacleAuPartage(e: Entrees): Champ | null {
  if (e.partPorteuseDixMilliemes === null) return null
  if (e.nombrePorteurs !== null)
    return {
      champ: 'nombrePorteurs',
      message:
        'Répartissez le coût selon une part des ventes ou entre un nombre de distributeurs, pas les deux.',
    }
  if (e.partPorteuseDixMilliemes >= e.partChiffreAffairesDixMilliemes) return null
  return {
    champ: 'partPorteuse',
    message: `Le distributeur fait déjà ${formatTaux(e.partChiffreAffairesDixMilliemes)} des ventes : ceux qui portent le coût en font au moins autant.`,
  }
}

/** Sales made with the distributor, to the cent, half up. */
export const chiffreAffairesCentimes = (e: Entrees): number =>
  Number((BigInt(e.ventesCentimes) * BigInt(e.partChiffreAffairesDixMilliemes) + 5_000n) / 10_000n)

/** Why these inputs give no study, each beside its field; none when they do. */
export function obstacles(e: Entrees): Champ[] {
  const trouves: (Champ | null)[] = [
    ...POSTES.map((poste) => ecartDeRepartition(e, poste)),
    chiffreAffairesCentimes(e) > 0
      ? null
      : {
          champ: e.ventesCentimes > 0 ? 'partChiffreAffaires' : 'ventes',
          message: 'Sans chiffre d’affaires avec le distributeur, il n’y a pas de taux : dépassez 0.',
        },
    e.tauxAutresMinimumDixMilliemes <= e.tauxAutresMaximumDixMilliemes
      ? null
      : {
          champ: 'tauxAutresMaximum',
          message: `La fourchette des autres clients commence à ${formatTaux(e.tauxAutresMinimumDixMilliemes)} : sa fin ne peut pas être plus basse.`,
        },
    obstacleAuPartage(e),
  ]
  return trouves.filter((o) => o !== null)
}
