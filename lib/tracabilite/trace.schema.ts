import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { entierSchema } from '@/lib/mesures/champ'
import { codeLotSchema } from '@/lib/mesures/code'
import { vide } from '@/lib/mesures/filtre'
import { enKg } from '@/lib/mesures/poids'
import { texteSchema } from '@/lib/mesures/texte'
import { ETATS_COMMANDE } from '@/lib/ventes/commande'
import { type Cible, cibleDuCode, TYPES_CIBLE } from './cible'
import { etatTrace, type Trace } from './trace'

const FORME = 'Écrivez un code entier, comme L0512-1, L0512, V058, P001, 00213 ou carr15432.'

/** A code that says by its form what it names; a type given beside it must be that one. */
export const codeCibleSchema = texteSchema({ max: 24 }).transform((texte, ctx): Cible => {
  const cible = cibleDuCode(texte)
  if (cible) return cible
  ctx.addIssue({ code: 'custom', message: FORME })
  return z.NEVER
})

const typeCibleSchema = vide(
  z.enum(TYPES_CIBLE, {
    error: 'Choisissez ce qui est suivi : producteur, verger, livraison, lot, commande ou client.',
  }),
)

export const traceSchema = z
  .strictObject({
    type: typeCibleSchema,
    code: codeCibleSchema,
    // Of the deliveries of a producer or an orchard, of the orders of a client; the latest one unless told.
    campagne: vide(entierSchema(2000, 2099)),
  })
  .refine((s) => s.type === undefined || s.type === s.code.type, {
    path: ['code'],
    error: 'Ce code n’est pas de ce type : retirez le type, le code suffit.',
  })

export const traceDuLotSchema = z.strictObject({ lot: codeLotSchema })

const poids = { kg: z.number() }

export const traceReponse = representation(
  z
    .object({
      cible: z.object({ type: z.enum(TYPES_CIBLE), code: z.string(), libelle: z.string() }),
      campagne: z.number().int().nullable(),
      tronquee: z.boolean(),
      noeuds: z.array(
        z.object({
          id: z.string(),
          type: z.enum([...TYPES_CIBLE, 'transformation', 'fin']),
          code: z.string(),
          libelle: z.string(),
          detail: z.string().nullable(),
          ...poids,
        }),
      ),
      liens: z.array(
        z.object({ de: z.string(), vers: z.string(), genre: z.string(), ...poids, partKg: z.number() }),
      ),
      vergers: z.array(z.object({ code: z.string(), nom: z.string(), commune: z.string(), ...poids })),
      livraisons: z.array(
        z.object({
          code: z.string(),
          verger: z.string(),
          producteur: z.string(),
          producteurNom: z.string(),
          variete: z.string(),
          date: z.string(),
          campagne: z.number().int(),
          ...poids,
        }),
      ),
      lots: z.array(
        z.object({
          code: z.string(),
          livraison: z.string(),
          variete: z.string(),
          typeProduit: z.string(),
          calibre: z.number().int(),
          transformation: z.string().nullable(),
          ascendants: z.array(z.string()),
          ...poids,
        }),
      ),
      commandes: z.array(
        z.object({
          numero: z.string(),
          lot: z.string(),
          client: z.string(),
          clientNom: z.string(),
          date: z.string(),
          etat: z.enum(ETATS_COMMANDE),
          ...poids,
        }),
      ),
      clients: z.array(z.object({ id: z.string(), nom: z.string(), ...poids })),
    })
    .meta({ id: 'Trace' }),
  ({ cible, campagne, tronquee, noeuds, liens, livraisons, lots, commandes }: Trace) => ({
    cible,
    campagne,
    tronquee,
    noeuds: noeuds.map(({ grammes, ...n }) => ({ ...n, kg: enKg(grammes) })),
    liens: liens.map(({ grammes, partGrammes, ...l }) => ({
      ...l,
      kg: enKg(grammes),
      partKg: enKg(partGrammes),
    })),
    vergers: noeuds
      .filter((n) => n.type === 'verger')
      .map((n) => ({ code: n.code, nom: n.libelle, commune: n.detail ?? '', kg: enKg(n.grammes) })),
    livraisons: livraisons.map(({ quantiteGrammes, vergerNom: _, communeNom: __, calibree: ___, ...l }) => ({
      ...l,
      kg: enKg(quantiteGrammes),
    })),
    lots: lots.map((l) => ({
      code: l.code,
      livraison: l.livraison,
      variete: l.variete,
      typeProduit: l.typeProduitLibelle,
      calibre: l.calibre,
      transformation: l.transformation,
      ascendants: l.ascendants,
      kg: enKg(l.quantiteGrammes),
    })),
    commandes: commandes.map((c) => ({
      numero: c.numero,
      lot: c.lot,
      client: c.client,
      clientNom: c.clientNom,
      date: c.date,
      etat: etatTrace(c),
      kg: enKg(c.poidsGrammes),
    })),
    // Also one who gave everything back: it had the nuts.
    clients: [...new Map(commandes.map((c) => [c.client, c.clientNom]))].map(([id, nom]) => ({
      id,
      nom,
      kg: enKg(noeuds.find((n) => n.id === `client:${id}`)?.grammes ?? 0),
    })),
  }),
)
