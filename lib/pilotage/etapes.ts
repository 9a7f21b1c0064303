/** How the study is computed, step by step, in words and with its figures. Pure. */
import { formatEuros as eur } from '@/lib/mesures/argent'
import { formatTaux as taux } from '@/lib/mesures/taux'
import type { Entrees } from './entrees'
import type { Calcul, Etape } from './rentabilite'

const enEuros = (code: string, libelle: string, formule: string, montantCentimes: number): Etape => ({
  code,
  libelle,
  formule,
  montantCentimes,
  tauxDixMilliemes: null,
})
const enTaux = (code: string, libelle: string, formule: string, tauxDixMilliemes: number): Etape => ({
  code,
  libelle,
  formule,
  montantCentimes: null,
  tauxDixMilliemes,
})

/** Question 3.1. */
const coutCommercial = (e: Entrees, c: Calcul): Etape[] => [
  enEuros(
    'coutCommercialAvant',
    'Coût commercial avant',
    `téléphone ${eur(e.telephoneCommercialCentimes)} + Internet ${eur(e.internetCommercialCentimes)}`,
    c.avant.commercial,
  ),
  enEuros(
    'telephoneApres',
    'Téléphone du centre commercial après',
    `${eur(e.telephoneCommercialCentimes)} × (100 % − ${taux(e.gainTelephoneDixMilliemes)})`,
    c.telephoneApresCentimes,
  ),
  enEuros(
    'hautDebitAnnuel',
    'Liaison haut débit, par an',
    `${eur(e.hautDebitMensuelCentimes)} × 12 mois`,
    c.hautDebitAnnuelCentimes,
  ),
  enEuros(
    'hautDebitCommercial',
    'Part du centre commercial dans la liaison',
    e.internetCentimes > 0
      ? `${eur(c.hautDebitAnnuelCentimes)} × ${eur(e.internetCommercialCentimes)} ÷ ${eur(e.internetCentimes)}, comme l’abonnement actuel`
      : `${eur(c.hautDebitAnnuelCentimes)} ÷ 3 centres, faute d’abonnement actuel à suivre`,
    c.hautDebit.commercial,
  ),
  enEuros(
    'hebergement',
    'Hébergement, par an',
    'devis, imputé en entier au centre commercial',
    e.hebergementCentimes,
  ),
  enEuros(
    'coutCommercialApres',
    'Coût commercial après',
    `${eur(c.telephoneApresCentimes)} + ${eur(c.hautDebit.commercial)} + ${eur(e.hebergementCentimes)}`,
    c.apres.commercial,
  ),
]

const autresCentres = (e: Entrees, c: Calcul): Etape[] => [
  enEuros(
    'coutAdministratifApres',
    'Coût administratif après',
    `téléphone ${eur(e.telephoneAdministratifCentimes)} + liaison ${eur(c.hautDebit.administratif)}`,
    c.apres.administratif,
  ),
  enEuros(
    'coutProductionApres',
    'Coût de production après',
    `téléphone ${eur(e.telephoneProductionCentimes)} + liaison ${eur(c.hautDebit.production)}`,
    c.apres.production,
  ),
  enEuros(
    'totalApres',
    'Tous les centres après',
    `${eur(c.apres.commercial)} + ${eur(c.apres.administratif)} + ${eur(c.apres.production)}, contre ${eur(c.totalAvantCentimes)} avant`,
    c.totalApresCentimes,
  ),
]

const surcout = (e: Entrees, c: Calcul): Etape =>
  enEuros(
    'surcout',
    'Coût supplémentaire annuel',
    e.surcoutRetenuCentimes === null
      ? `${eur(c.apres.commercial)} − ${eur(c.avant.commercial)}`
      : `retenu par l’étude ; le calcul donne ${eur(c.apres.commercial)} − ${eur(c.avant.commercial)} = ${eur(c.surcoutCalculeCentimes)}`,
    c.surcoutCentimes,
  )

function partage(e: Entrees, c: Calcul): string {
  if (e.nombrePorteurs !== null)
    return `${eur(c.surcoutCentimes)} ÷ ${e.nombrePorteurs}, à parts égales entre les distributeurs`
  return e.partPorteuseDixMilliemes === null
    ? 'en entier : aucun autre distributeur ne le porte'
    : `${eur(c.surcoutCentimes)} × ${taux(e.partChiffreAffairesDixMilliemes)} ÷ ${taux(e.partPorteuseDixMilliemes)} des ventes`
}

/** Question 3.2. */
const rentabilite = (e: Entrees, c: Calcul): Etape[] => [
  enEuros(
    'chiffreAffaires',
    'Chiffre d’affaires avec le distributeur',
    `${eur(e.ventesCentimes)} × ${taux(e.partChiffreAffairesDixMilliemes)}`,
    c.chiffreAffairesCentimes,
  ),
  enEuros(
    'resultatAvant',
    'Résultat avant',
    `${eur(c.chiffreAffairesCentimes)} × ${taux(e.tauxActuelDixMilliemes)}`,
    c.resultatAvantCentimes,
  ),
  enEuros(
    'surcoutPorte',
    'Coût supplémentaire porté par le distributeur',
    partage(e, c),
    c.surcoutPorteCentimes,
  ),
  enEuros(
    'resultatApres',
    'Résultat après',
    `${eur(c.resultatAvantCentimes)} − ${eur(c.surcoutPorteCentimes)}`,
    c.resultatApresCentimes,
  ),
  enTaux(
    'tauxApres',
    'Taux de rentabilité après',
    `${eur(c.resultatApresCentimes)} ÷ ${eur(c.chiffreAffairesCentimes)}`,
    c.tauxApresDixMilliemes,
  ),
]

export const etapesDe = (e: Entrees, c: Calcul): Etape[] => [
  ...coutCommercial(e, c),
  surcout(e, c),
  ...autresCentres(e, c),
  ...rentabilite(e, c),
]
