import type { Contexte } from '@/lib/core/operation'
import { bloquer } from '@/lib/livraisons/blocage.usecases'
import { disponibleGrammes } from '@/lib/livraisons/disponible'
import type { Lot } from '@/lib/livraisons/lot'
import { listerLots } from '@/lib/livraisons/lot.queries'
import { mouvoir } from '@/lib/livraisons/mouvement.usecases'
import { transformer } from '@/lib/livraisons/transformation.usecases'
import { type Jour, plusJours } from '@/lib/mesures/jour'
import { enKg } from '@/lib/mesures/poids'
import { annulerCommande, enregistrerCommande } from '@/lib/ventes/commande.usecases'
import { conditionnerCommande, expedierCommande } from '@/lib/ventes/expedition.usecases'
import { type Acheteurs, type LotAVendre, type VenteDuMonde, ventesDeSaison } from './ventes'

async function lotsDe(ctx: Contexte, campagne: number): Promise<Lot[]> {
  const lots: Lot[] = []
  for (let suivant: string | undefined; ; ) {
    const page = await listerLots.dans(ctx, { campagne, limite: 200, ...(suivant ? { suivant } : {}) })
    lots.push(...page.elements)
    if (page.suivant === null) return lots.reverse()
    suivant = page.suivant
  }
}

/** Fresh nuts that nobody buys are dried three weeks after; the smallest dry ones are cracked in the winter. */
const SECHAGE = { apresJours: 21, rendement: 0.72, humiditePourcent: 11.6, nombre: 8 }
const CASSAGE = { apresJours: 25, rendement: 0.42, humiditePourcent: null, nombre: 6 }

async function transformerDesLots(ctx: Contexte, lots: readonly Lot[], aujourdhui: Jour): Promise<void> {
  const fraiches = lots.filter((l) => l.typeProduit === 'ENTIERE_FRAICHE' && l.calibre >= 3)
  const petites = lots.filter((l) => l.typeProduit === 'ENTIERE_SECHE' && l.calibre === 2)
  const travaux = [
    ...fraiches.slice(0, SECHAGE.nombre).map((lot) => ({ lot, type: 'SECHAGE', ...SECHAGE })),
    ...petites.slice(0, CASSAGE.nombre).map((lot) => ({ lot, type: 'CASSAGE', ...CASSAGE })),
  ]
    .map((t) => ({ ...t, date: plusJours(t.lot.date, t.apresJours) }))
    .filter((t) => t.date <= aujourdhui)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
  for (const { lot, type, date, rendement, humiditePourcent } of travaux) {
    const entreeKg = Math.floor(enKg(disponibleGrammes(lot)) / 2)
    const sortieKg = Math.floor(entreeKg * rendement)
    if (sortieKg > 0)
      await transformer.dans(ctx, { lot: lot.code, type, date, entreeKg, sortieKg, humiditePourcent })
  }
}

async function vendre(ctx: Contexte, vente: VenteDuMonde): Promise<string> {
  const { conditionnee, expediee, annulee, ...commande } = vente
  const { numero } = await enregistrerCommande.dans(ctx, commande)
  if (annulee) await annulerCommande.dans(ctx, { numero, ...annulee })
  if (conditionnee) await conditionnerCommande.dans(ctx, { numero, date: conditionnee })
  if (expediee) await expedierCommande.dans(ctx, { numero, date: expediee })
  return numero
}

const aVendre = (lot: Lot): LotAVendre => ({
  code: lot.code,
  date: lot.transformation ? plusJours(lot.date, SECHAGE.apresJours) : lot.date,
  typeProduit: lot.typeProduit,
  calibre: lot.calibre,
  disponibleKg: enKg(disponibleGrammes(lot)),
})

interface Plan {
  annee: number
  nombre: number
  aujourdhui: Jour
}

/** The sales of a season: transformations first, then its orders in the order of their days. */
export async function creerVentes(ctx: Contexte, acheteurs: Acheteurs, plan: Plan): Promise<void> {
  const { annee, aujourdhui } = plan
  await transformerDesLots(ctx, await lotsDe(ctx, annee), aujourdhui)
  const lots = (await lotsDe(ctx, annee)).map(aVendre)
  for (const vente of ventesDeSaison(lots, acheteurs, { ...plan, graine: annee })) await vendre(ctx, vente)
}

/** What happens in any store: samples, rot, and one lot that waits for the laboratory. */
export async function creerAleas(ctx: Contexte, annee: number): Promise<void> {
  const libres = (await lotsDe(ctx, annee)).filter((l) => disponibleGrammes(l) > 100_000)
  const [un, deux, trois] = libres
  if (un) await mouvoir.dans(ctx, { lot: un.code, motif: 'ECHANTILLON', quantiteKg: '-1' })
  if (deux) await mouvoir.dans(ctx, { lot: deux.code, motif: 'POURRITURE', quantiteKg: '-18' })
  if (trois)
    await bloquer.dans(ctx, {
      cible: { type: 'lot', code: trois.code },
      motif: 'Analyse du laboratoire attendue',
    })
}
