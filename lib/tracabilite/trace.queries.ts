import { listerCampagnes } from '@/lib/approvisionnements/campagne.queries'
import type { Contexte } from '@/lib/core/operation'
import { query } from '@/lib/core/query'
import type { Cible } from './cible'
import { nommerCible, nommerLot } from './cible.lecture'
import { cle, grapheDe } from './graphe'
import { avecParts } from './part'
import { lireLignesTrace } from './perimetre.lecture'
import type { Trace } from './trace'
import { traceDuLotSchema, traceReponse, traceSchema } from './trace.schema'

const BORNEES = ['producteur', 'verger', 'client']

/** The last campaign known; 0 when there is none yet, which bounds nothing in. */
async function derniereCampagne(ctx: Contexte): Promise<number> {
  const { elements } = await listerCampagnes.dans(ctx, {})
  return elements[0]?.annee ?? 0
}

async function tracer(ctx: Contexte, cible: Cible, voulue: number | undefined): Promise<Trace> {
  const connue = cible.type === 'lot' ? null : await nommerCible(ctx.tx, cible)
  const campagne = BORNEES.includes(cible.type) ? (voulue ?? (await derniereCampagne(ctx))) : null
  const { tronquee, ...lignes } = await lireLignesTrace(ctx.tx, cible, campagne ?? 0)
  const id = cle(cible.type, cible.code)
  return {
    cible: { ...cible, libelle: connue ?? nommerLot(cible.code, lignes.lots) },
    campagne,
    tronquee,
    ...avecParts(grapheDe(lignes, id), id),
    livraisons: lignes.livraisons,
    lots: lignes.lots,
    commandes: lignes.commandes,
  }
}

export const lireTrace = query({
  route: 'GET /api/trace',
  resume: 'La trace d’un producteur, d’un verger, d’une livraison, d’un lot, d’une commande ou d’un client',
  droit: 'trace.lire',
  schema: traceSchema,
  reponse: traceReponse,
  run: (ctx, { code: cible, campagne }) => tracer(ctx, cible, campagne),
})

export const lireTraceDuLot = query({
  route: 'GET /api/lots/{lot}/trace',
  resume: 'La trace d’un lot, du verger aux clients, avec les kg de chaque flèche',
  droit: 'trace.lire',
  schema: traceDuLotSchema,
  reponse: traceReponse,
  run: (ctx, { lot }) => tracer(ctx, { type: 'lot', code: lot }, undefined),
})
