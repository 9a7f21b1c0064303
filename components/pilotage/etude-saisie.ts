/** What is typed in a study, read as the server will read it: one schema and one rule on both sides. Pure. */
import { saisieInvalide } from '@/lib/core/saisie-invalide'
import { montantSaisi } from '@/lib/mesures/montant'
import { tauxSaisi } from '@/lib/mesures/taux'
import { ANNEXE_2A, type Entrees, fusionner, obstacles } from '@/lib/pilotage/entrees'
import { enCorrections, entreesSchema } from '@/lib/pilotage/entrees.schema'
import { evaluer, type Rentabilite } from '@/lib/pilotage/rentabilite'

/** Text by field, under the names of the route; `partage` says who bears the extra cost. */
export type Saisie = Readonly<Record<string, string>>

/** Who bears the extra cost: the distributor alone, several by their sales, or several equally. */
export type Partage = 'SEUL' | 'PRORATA' | 'EGALITE'

const TAUX = [
  'gainTelephone',
  'partChiffreAffaires',
  'tauxActuel',
  'tauxAutresMinimum',
  'tauxAutresMaximum',
] as const

const MONTANTS = [
  'telephone',
  'telephoneCommercial',
  'telephoneAdministratif',
  'telephoneProduction',
  'internet',
  'internetCommercial',
  'internetAdministratif',
  'internetProduction',
  'ventes',
  'hebergement',
  'hautDebitMensuel',
] as const

const ouVide = (valeur: number | null, ecrire: (v: number) => string): string =>
  valeur === null ? '' : ecrire(valeur)

const partageDe = (e: Entrees): Partage =>
  e.nombrePorteurs !== null ? 'EGALITE' : e.partPorteuseDixMilliemes !== null ? 'PRORATA' : 'SEUL'

/** A study as text again. */
export const saisieDe = (e: Entrees, nom = ''): Saisie => ({
  nom,
  ...Object.fromEntries(MONTANTS.map((champ) => [champ, montantSaisi(e[`${champ}Centimes`])])),
  ...Object.fromEntries(TAUX.map((champ) => [champ, tauxSaisi(e[`${champ}DixMilliemes`])])),
  surcoutRetenu: ouVide(e.surcoutRetenuCentimes, montantSaisi),
  partage: partageDe(e),
  partPorteuse: ouVide(e.partPorteuseDixMilliemes, tauxSaisi),
  nombrePorteurs: ouVide(e.nombrePorteurs, String),
})

/** A percent says that it is one, since 1 alone would be the whole. */
const pourcent = (texte: string): string => (/%\s*$/.test(texte) ? texte : `${texte} %`)

/** The inputs as the route takes them; what is left empty and optional is cleared. */
export function corpsEntrees(saisie: Saisie): Record<string, string | null> {
  const texte = (champ: string) => saisie[champ]?.trim() ?? ''
  return {
    ...Object.fromEntries(MONTANTS.map((champ) => [champ, texte(champ)])),
    ...Object.fromEntries(TAUX.map((champ) => [champ, pourcent(texte(champ))])),
    surcoutRetenu: texte('surcoutRetenu') || null,
    partPorteuse: saisie.partage === 'PRORATA' ? pourcent(texte('partPorteuse')) : null,
    nombrePorteurs: saisie.partage === 'EGALITE' ? texte('nombrePorteurs') : null,
  }
}

export interface LectureEtude {
  /** By field. */
  erreurs: Record<string, string>
  /** null while something is to be corrected. */
  etude: (Rentabilite & { entrees: Entrees }) | null
}

const refusee = (champs: readonly { champ: string; message: string }[]): LectureEtude => ({
  erreurs: Object.fromEntries(champs.map((c) => [c.champ, c.message])),
  etude: null,
})

/** The study so far, or what is to be corrected in it. */
export function lireEtude(saisie: Saisie): LectureEtude {
  const lue = entreesSchema.safeParse(corpsEntrees(saisie))
  if (!lue.success) return refusee(saisieInvalide(lue.error).champs)
  const entrees = fusionner(ANNEXE_2A, enCorrections(lue.data))
  const trouves = obstacles(entrees)
  return trouves.length > 0 ? refusee(trouves) : { erreurs: {}, etude: { ...evaluer(entrees), entrees } }
}
