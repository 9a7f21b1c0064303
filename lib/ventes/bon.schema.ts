import { z } from 'zod'
import { representation } from '@/lib/core/representation'
import { enKg } from '@/lib/mesures/poids'
import type { Bon } from './bon'
import { clientReponse } from './client.schema'
import { numeroCommandeSchema } from './commande.schema'

const AUCUN = 'Donnez les numéros des commandes, séparés par des virgules : 00213,00215.'
const TROP = 'Au plus 200 commandes à la fois.'

/** `00213,00215` */
export const lireBonsSchema = z.strictObject({
  numeros: z
    .string({ error: AUCUN })
    .min(1, AUCUN)
    .max(2_000, TROP)
    .transform((texte) => [...new Set(texte.split(','))])
    .pipe(z.array(numeroCommandeSchema).max(200, TROP)),
})

const bon = z.object({
  client: clientReponse.schema,
  lieuLivraison: z.string().nullable(),
  transporteur: z.string().nullable(),
  dateEnvoi: z.string().nullable(),
  commandes: z.array(z.string()),
  lignes: z.array(
    z.object({
      commande: z.string(),
      lot: z.string(),
      variete: z.string(),
      typeProduitLibelle: z.string(),
      calibre: z.number().int(),
      calibreLibelle: z.string(),
      aop: z.boolean(),
      recolte: z.number().int(),
      libelle: z.string(),
      quantite: z.number().int(),
      poidsKg: z.number(),
    }),
  ),
  certificats: z.array(
    z.object({
      nom: z.string(),
      numero: z.string().nullable(),
      organisme: z.string().nullable(),
      dateObtention: z.string(),
      dateFin: z.string().nullable(),
      lots: z.array(z.string()),
      producteur: z.string().nullable(),
    }),
  ),
  lotsAop: z.array(z.string()),
  colis: z.number().int(),
  poidsKg: z.number(),
})

const rendreBon = ({ client, commandes, lignes, poidsGrammes, ...reste }: Bon) => ({
  ...reste,
  client: clientReponse.rendre(client),
  commandes: commandes.map((c) => c.numero),
  lignes: lignes.map(({ poidsGrammes: poids, ...ligne }) => ({ ...ligne, poidsKg: enKg(poids) })),
  poidsKg: enKg(poidsGrammes),
})

export const bonsReponse = representation(
  z.object({ bons: z.array(bon) }).meta({ id: 'BonsExpedition' }),
  ({ bons }: { bons: Bon[] }) => ({ bons: bons.map(rendreBon) }),
)
