/** What a study says in its trail. Rows are as old as they are: any field may be missing. */
import { type Faits, faits, ouiNon } from '@/lib/core/changements'
import type { Actes } from '@/lib/core/historique'
import { formatEuros } from '@/lib/mesures/argent'
import { formatTaux } from '@/lib/mesures/taux'
import type { Entrees } from './entrees'
import type { Etude } from './etude'

const dire =
  (format: (valeur: number) => string) =>
  (valeur: number | null | undefined): string | null =>
    typeof valeur === 'number' ? format(valeur) : null
const euros = dire(formatEuros)
const taux = dire(formatTaux)

const faitsEntrees = (e: Partial<Entrees>): Faits =>
  faits(
    ['Téléphone (626100)', euros(e.telephoneCentimes)],
    ['Téléphone, commercial', euros(e.telephoneCommercialCentimes)],
    ['Téléphone, administratif', euros(e.telephoneAdministratifCentimes)],
    ['Téléphone, production', euros(e.telephoneProductionCentimes)],
    ['Internet (626200)', euros(e.internetCentimes)],
    ['Internet, commercial', euros(e.internetCommercialCentimes)],
    ['Internet, administratif', euros(e.internetAdministratifCentimes)],
    ['Internet, production', euros(e.internetProductionCentimes)],
    ['Ventes (707000)', euros(e.ventesCentimes)],
    ['Hébergement par an', euros(e.hebergementCentimes)],
    ['Haut débit par mois', euros(e.hautDebitMensuelCentimes)],
    ['Gain sur le téléphone', taux(e.gainTelephoneDixMilliemes)],
    ['Part du chiffre d’affaires', taux(e.partChiffreAffairesDixMilliemes)],
    ['Taux actuel', taux(e.tauxActuelDixMilliemes)],
    ['Taux des autres, de', taux(e.tauxAutresMinimumDixMilliemes)],
    ['Taux des autres, à', taux(e.tauxAutresMaximumDixMilliemes)],
    ['Coût supplémentaire retenu', euros(e.surcoutRetenuCentimes)],
    ['Porté par une part des ventes de', taux(e.partPorteuseDixMilliemes)],
    ['Porté à parts égales par', e.nombrePorteurs ? `${e.nombrePorteurs} distributeurs` : null],
  )

const faitsEtude = (e: Partial<Etude>): Faits => ({
  ...faits(['Nom', e.nom], ['Scénario de', e.origine]),
  ...faitsEntrees(e.entrees ?? {}),
  ...faits(['Active', ouiNon(e.actif)], ['Écartée parce que', e.motifInactivite]),
})

export const ACTES_ETUDE: Actes = {
  'POST /api/pilotage/etudes': { libelle: 'Enregistrée', faits: faitsEtude },
  'POST /api/pilotage/etudes/{code}/copie': { libelle: 'Enregistrée comme scénario', faits: faitsEtude },
  'PATCH /api/pilotage/etudes/{code}': { libelle: 'Corrigée', faits: faitsEtude },
}
