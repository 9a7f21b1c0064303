/** What has used a lot, or locks it, in words: its sheet, or what gave it, changes no more. Pure. */
import { enListe } from '@/lib/mesures/liste-en-mots'
import { formatPoids } from '@/lib/mesures/poids'
import { aServi, type QuantitesLot } from './disponible'
import type { Lot } from './lot'

/** « Le lot L0512-1 a servi (1 100 kg commandés et 500 kg transformés) »; null when nothing has used it. */
export function direServi({ code, ...lot }: QuantitesLot & { code: string }): string | null {
  if (!aServi(lot)) return null
  const { engageGrammes, transformeGrammes, mouvementGrammes } = lot
  const parts = [
    engageGrammes !== 0 && `${formatPoids(engageGrammes)} commandés`,
    transformeGrammes !== 0 && `${formatPoids(transformeGrammes)} transformés`,
    mouvementGrammes !== 0 && `${formatPoids(mouvementGrammes)} de mouvements`,
  ].filter((p) => p !== false)
  return `Le lot ${code} a servi (${enListe(parts)})`
}

type LotDeFiche = Pick<Lot, 'code' | 'blocages' | keyof QuantitesLot>

/** A lot locked itself keeps its nuts: under another number the lock would not find them. A wider lock covers them all. */
function direBloque({ code, blocages }: LotDeFiche, livraison: string): string | null {
  const propre = blocages.find(({ cible }) => cible.type === 'lot')
  return propre
    ? `Le lot ${code} est bloqué (${propre.motif}) : levez le blocage du lot avant de recalibrer la livraison ${livraison}.`
    : null
}

/** Why the sheet of a delivery cannot be filled in again; null when it can. */
export function refusRecalibrage(livraison: string, lots: readonly LotDeFiche[]): string | null {
  const servi = lots.map(direServi).find((phrase) => phrase !== null)
  if (servi)
    return `${servi} : la fiche de calibrage de ${livraison} ne change plus, un mouvement d’inventaire corrige le lot.`
  return lots.map((lot) => direBloque(lot, livraison)).find((phrase) => phrase !== null) ?? null
}
