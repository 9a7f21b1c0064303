/** The inputs of a study on the wire: euros and percents as typed, all optional, each replacing one of what it starts from. */
import { z } from 'zod'
import { enEuros } from '@/lib/mesures/argent'
import { entierSchema, facultatif } from '@/lib/mesures/champ'
import { montantSchema } from '@/lib/mesures/montant'
import { enTauxDecimal, tauxSchema } from '@/lib/mesures/taux'
import type { Corrections, Entrees } from './entrees'

const montant = montantSchema.optional()
const taux = tauxSchema.optional()

export const champsEntrees = {
  telephone: montant,
  telephoneCommercial: montant,
  telephoneAdministratif: montant,
  telephoneProduction: montant,
  internet: montant,
  internetCommercial: montant,
  internetAdministratif: montant,
  internetProduction: montant,
  ventes: montant,
  hebergement: montant,
  hautDebitMensuel: montant,
  gainTelephone: taux,
  partChiffreAffaires: taux,
  tauxActuel: taux,
  tauxAutresMinimum: taux,
  tauxAutresMaximum: taux,
  surcoutRetenu: facultatif(montantSchema),
  partPorteuse: facultatif(tauxSchema),
  nombrePorteurs: facultatif(entierSchema(1, 10_000)),
}

/** The inputs alone, as the screen reads them while one types. */
export const entreesSchema = z.strictObject(champsEntrees)
export type EntreesLues = z.output<typeof entreesSchema>

/** Under our own names, with their units. */
export const enCorrections = (lues: EntreesLues): Corrections => ({
  telephoneCentimes: lues.telephone,
  telephoneCommercialCentimes: lues.telephoneCommercial,
  telephoneAdministratifCentimes: lues.telephoneAdministratif,
  telephoneProductionCentimes: lues.telephoneProduction,
  internetCentimes: lues.internet,
  internetCommercialCentimes: lues.internetCommercial,
  internetAdministratifCentimes: lues.internetAdministratif,
  internetProductionCentimes: lues.internetProduction,
  ventesCentimes: lues.ventes,
  hebergementCentimes: lues.hebergement,
  hautDebitMensuelCentimes: lues.hautDebitMensuel,
  gainTelephoneDixMilliemes: lues.gainTelephone,
  partChiffreAffairesDixMilliemes: lues.partChiffreAffaires,
  tauxActuelDixMilliemes: lues.tauxActuel,
  tauxAutresMinimumDixMilliemes: lues.tauxAutresMinimum,
  tauxAutresMaximumDixMilliemes: lues.tauxAutresMaximum,
  surcoutRetenuCentimes: lues.surcoutRetenu,
  partPorteuseDixMilliemes: lues.partPorteuse,
  nombrePorteurs: lues.nombrePorteurs,
})

const euros = z.string()
export const champsEntreesRendues = {
  telephone: euros,
  telephoneCommercial: euros,
  telephoneAdministratif: euros,
  telephoneProduction: euros,
  internet: euros,
  internetCommercial: euros,
  internetAdministratif: euros,
  internetProduction: euros,
  ventes: euros,
  hebergement: euros,
  hautDebitMensuel: euros,
  gainTelephone: z.number(),
  partChiffreAffaires: z.number(),
  tauxActuel: z.number(),
  tauxAutresMinimum: z.number(),
  tauxAutresMaximum: z.number(),
  surcoutRetenu: euros.nullable(),
  partPorteuse: z.number().nullable(),
  nombrePorteurs: z.number().int().nullable(),
}

const ouNul = <T>(valeur: number | null, rendre: (v: number) => T): T | null =>
  valeur === null ? null : rendre(valeur)

export const rendreEntrees = (e: Entrees) => ({
  telephone: enEuros(e.telephoneCentimes),
  telephoneCommercial: enEuros(e.telephoneCommercialCentimes),
  telephoneAdministratif: enEuros(e.telephoneAdministratifCentimes),
  telephoneProduction: enEuros(e.telephoneProductionCentimes),
  internet: enEuros(e.internetCentimes),
  internetCommercial: enEuros(e.internetCommercialCentimes),
  internetAdministratif: enEuros(e.internetAdministratifCentimes),
  internetProduction: enEuros(e.internetProductionCentimes),
  ventes: enEuros(e.ventesCentimes),
  hebergement: enEuros(e.hebergementCentimes),
  hautDebitMensuel: enEuros(e.hautDebitMensuelCentimes),
  gainTelephone: enTauxDecimal(e.gainTelephoneDixMilliemes),
  partChiffreAffaires: enTauxDecimal(e.partChiffreAffairesDixMilliemes),
  tauxActuel: enTauxDecimal(e.tauxActuelDixMilliemes),
  tauxAutresMinimum: enTauxDecimal(e.tauxAutresMinimumDixMilliemes),
  tauxAutresMaximum: enTauxDecimal(e.tauxAutresMaximumDixMilliemes),
  surcoutRetenu: ouNul(e.surcoutRetenuCentimes, enEuros),
  partPorteuse: ouNul(e.partPorteuseDixMilliemes, enTauxDecimal),
  nombrePorteurs: e.nombrePorteurs,
})
