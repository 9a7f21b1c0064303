/**
 * The study of profitability (dossier 3.1, 3.2): what the web service changes in the yearly cost of each activity centre,
 * and in the rate made with the distributor that asks for it. The same rule runs on the server and while one types.
 *
 * Rounding: each amount is rounded once, to the cent, half up; the rate once, to the hundredth of a percent, from the
 * amounts shown. What is shared out between centres is rounded on the running sum, so that the parts make the whole.
 */
import { chiffreAffairesCentimes, type Entrees } from './entrees'
import { etapesDe } from './etapes'

export const CENTRES = ['commercial', 'administratif', 'production'] as const
export type Centre = (typeof CENTRES)[number]
export type ParCentre = Record<Centre, number>

export const LIBELLES_CENTRE: Record<Centre, string> = {
  commercial: 'Commercial',
  administratif: 'Administratif',
  production: 'Production',
}

export interface Calcul {
  /** By centre, in cents. */
  avant: ParCentre
  apres: ParCentre
  totalAvantCentimes: number
  totalApresCentimes: number
  telephoneApresCentimes: number
  hautDebitAnnuelCentimes: number
  /** Of the broadband, by centre. */
  hautDebit: ParCentre
  surcoutCalculeCentimes: number
  /** The one retained, or the one computed. */
  surcoutCentimes: number
  chiffreAffairesCentimes: number
  resultatAvantCentimes: number
  /** What of the extra cost the distributor's own business bears. */
  surcoutPorteCentimes: number
  resultatApresCentimes: number
  tauxAvantDixMilliemes: number
  tauxApresDixMilliemes: number
}

/** One step, with its figures. */
export interface Etape {
  code: string
  libelle: string
  /** « 10 000,00 € × (100 % − 30 %) » */
  formule: string
  montantCentimes: number | null
  tauxDixMilliemes: number | null
}

/** Where a rate stands against those of the other clients. */
export type Position = 'AU_DESSOUS' | 'DANS_LA_FOURCHETTE' | 'AU_DESSUS'

export interface Bilan extends Calcul {
  position: Position
}

export interface Rentabilite extends Bilan {
  etapes: Etape[]
}

const MOIS = 12
const UN = 10_000

/** `montant × numerateur ÷ denominateur`, rounded once, half up; a negative amount (a saving) as well. */
export function proportion(montant: number, numerateur: number, denominateur: number): number {
  const double = BigInt(montant) * BigInt(numerateur) * 2n + BigInt(denominateur)
  const diviseur = BigInt(denominateur) * 2n
  const quotient = double / diviseur
  // BigInt cuts towards zero: half up means down to the floor.
  return Number(double < 0n && quotient * diviseur !== double ? quotient - 1n : quotient)
}

/** An amount shared out in proportion to weights, to the cent: the parts make the whole. Without weights, equally. */
export function repartir(montant: number, poids: ParCentre): ParCentre {
  const total = CENTRES.reduce((somme, centre) => somme + poids[centre], 0)
  const egal = total === 0
  let cumul = 0
  let donne = 0
  const parts = CENTRES.map((centre) => {
    cumul += egal ? 1 : poids[centre]
    const part = proportion(montant, cumul, egal ? CENTRES.length : total) - donne
    donne += part
    return [centre, part] as const
  })
  return Object.fromEntries(parts) as ParCentre
}

const sommer = (parts: ParCentre): number => CENTRES.reduce((somme, centre) => somme + parts[centre], 0)

/** What the distributor's own business bears of the extra cost: all of it, its share of sales, or one of so many parts. */
function porter(e: Entrees, surcoutCentimes: number): number {
  if (e.nombrePorteurs !== null) return proportion(surcoutCentimes, 1, e.nombrePorteurs)
  if (e.partPorteuseDixMilliemes === null) return surcoutCentimes
  return proportion(surcoutCentimes, e.partChiffreAffairesDixMilliemes, e.partPorteuseDixMilliemes)
}

/** The inputs have no obstacle (`obstacles`): the turnover with the distributor is more than nothing. */
export function calculer(e: Entrees): Calcul {
  const internet = {
    commercial: e.internetCommercialCentimes,
    administratif: e.internetAdministratifCentimes,
    production: e.internetProductionCentimes,
  }
  const avant = {
    commercial: e.telephoneCommercialCentimes + internet.commercial,
    administratif: e.telephoneAdministratifCentimes + internet.administratif,
    production: e.telephoneProductionCentimes + internet.production,
  }
  const hautDebitAnnuelCentimes = e.hautDebitMensuelCentimes * MOIS
  const hautDebit = repartir(hautDebitAnnuelCentimes, internet)
  const telephoneApresCentimes = proportion(
    e.telephoneCommercialCentimes,
    UN - e.gainTelephoneDixMilliemes,
    UN,
  )
  const apres = {
    commercial: telephoneApresCentimes + hautDebit.commercial + e.hebergementCentimes,
    administratif: e.telephoneAdministratifCentimes + hautDebit.administratif,
    production: e.telephoneProductionCentimes + hautDebit.production,
  }
  const surcoutCalculeCentimes = apres.commercial - avant.commercial
  const surcoutCentimes = e.surcoutRetenuCentimes ?? surcoutCalculeCentimes
  const chiffreAffaires = chiffreAffairesCentimes(e)
  const resultatAvantCentimes = proportion(chiffreAffaires, e.tauxActuelDixMilliemes, UN)
  const surcoutPorteCentimes = porter(e, surcoutCentimes)
  const resultatApresCentimes = resultatAvantCentimes - surcoutPorteCentimes
  return {
    avant,
    apres,
    totalAvantCentimes: sommer(avant),
    totalApresCentimes: sommer(apres),
    telephoneApresCentimes,
    hautDebitAnnuelCentimes,
    hautDebit,
    surcoutCalculeCentimes,
    surcoutCentimes,
    chiffreAffairesCentimes: chiffreAffaires,
    resultatAvantCentimes,
    surcoutPorteCentimes,
    resultatApresCentimes,
    tauxAvantDixMilliemes: e.tauxActuelDixMilliemes,
    tauxApresDixMilliemes: proportion(resultatApresCentimes, UN, chiffreAffaires),
  }
}

type Fourchette = Pick<Entrees, 'tauxAutresMinimumDixMilliemes' | 'tauxAutresMaximumDixMilliemes'>

export function situer(tauxDixMilliemes: number, fourchette: Fourchette): Position {
  if (tauxDixMilliemes < fourchette.tauxAutresMinimumDixMilliemes) return 'AU_DESSOUS'
  return tauxDixMilliemes > fourchette.tauxAutresMaximumDixMilliemes ? 'AU_DESSUS' : 'DANS_LA_FOURCHETTE'
}

/** What the study comes to. */
export function bilanDe(e: Entrees): Bilan {
  const calcul = calculer(e)
  return { ...calcul, position: situer(calcul.tauxApresDixMilliemes, e) }
}

/** And how it is computed. */
export function evaluer(e: Entrees): Rentabilite {
  const bilan = bilanDe(e)
  return { ...bilan, etapes: etapesDe(e, bilan) }
}
