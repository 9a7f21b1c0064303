/** From the order to the lorry: packed, then dispatched, one by one or several in one act. */
import { sansIndefinis } from '@/lib/base/sans-indefinis'
import { impossible } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { useCase } from '@/lib/core/use-case'
import { type Jour, jourVersDate } from '@/lib/mesures/jour'
import type { Commande } from './commande'
import { ficheCommande, fichesCommandes } from './commande.lecture'
import {
  commandeReponse,
  daterCommandeSchema,
  daterCommandesSchema,
  ensembleReponse,
} from './commande.schema'
import { exigerEnCours, exigerOrdre, tenirCommande, tenirCommandes } from './commande-tenue.lecture'
import { exigerLotDuJour, exigerLotLibre } from './lot-tenu.lecture'

/** Packed on that day; the lot is held, and free. */
async function conditionner(ctx: Contexte, avant: Commande, date: Jour): Promise<void> {
  exigerEnCours(avant)
  if (avant.etat !== 'enregistree')
    throw impossible(`La commande ${avant.numero} est déjà conditionnée : expédiez-la.`)
  exigerOrdre(avant, date, ctx.aujourdhui)
  await exigerLotLibre(ctx.tx, avant.lot)
  await exigerLotDuJour(ctx, avant.lot, date)
  await ctx.tx.commande.update({
    where: { numero: avant.numero },
    data: { dateConditionnement: jourVersDate(date) },
  })
}

async function expedier(
  ctx: Contexte,
  avant: Commande,
  date: Jour,
  transporteur?: string | undefined,
): Promise<void> {
  exigerEnCours(avant)
  if (avant.dateConditionnement === null)
    throw impossible(
      `La commande ${avant.numero} n’est pas conditionnée : enregistrez d’abord son conditionnement.`,
    )
  exigerOrdre(avant, date, ctx.aujourdhui)
  await exigerLotLibre(ctx.tx, avant.lot)
  await ctx.tx.commande.update({
    where: { numero: avant.numero },
    data: sansIndefinis({ dateEnvoi: jourVersDate(date), transporteur }),
  })
}

export const conditionnerCommande = useCase({
  route: 'POST /api/commandes/{numero}/conditionnement',
  resume: 'La commande est conditionnée, ce jour ou un autre',
  droit: 'commandes.expedier',
  objet: 'commande',
  schema: daterCommandeSchema,
  reponse: commandeReponse,
  async run(ctx, { numero, date = ctx.aujourdhui }) {
    const avant = await tenirCommande(ctx, numero)
    await conditionner(ctx, avant, date)
    return { code: numero, avant, resultat: await ficheCommande(ctx, numero) }
  },
})

export const expedierCommande = useCase({
  route: 'POST /api/commandes/{numero}/envoi',
  resume: 'La commande conditionnée est partie, ce jour ou un autre',
  droit: 'commandes.expedier',
  objet: 'commande',
  schema: daterCommandeSchema,
  reponse: commandeReponse,
  async run(ctx, { numero, date = ctx.aujourdhui }) {
    const avant = await tenirCommande(ctx, numero)
    await expedier(ctx, avant, date)
    return { code: numero, avant, resultat: await ficheCommande(ctx, numero) }
  },
})

/** Several orders at once, all or none; each has its own line in the audit. */
async function ensemble(
  ctx: Contexte,
  numeros: readonly string[],
  geste: (avant: Commande) => Promise<void>,
) {
  const avant = await tenirCommandes(ctx, numeros)
  for (const commande of avant) await geste(commande)
  const commandes = await fichesCommandes(ctx, numeros)
  const changements = avant.map((a, i) => ({ code: a.numero, avant: a, apres: commandes[i] ?? null }))
  return { changements, resultat: { commandes } }
}

export const conditionnerCommandes = useCase({
  route: 'POST /api/commandes/conditionnements',
  resume: 'Plusieurs commandes sont conditionnées : toutes ou aucune',
  droit: 'commandes.expedier',
  objet: 'commande',
  schema: daterCommandesSchema.omit({ transporteur: true }),
  reponse: ensembleReponse,
  run: (ctx, { numeros, date = ctx.aujourdhui }) =>
    ensemble(ctx, numeros, (avant) => conditionner(ctx, avant, date)),
})

export const expedierCommandes = useCase({
  route: 'POST /api/commandes/envois',
  resume: 'Plusieurs commandes conditionnées sont parties : toutes ou aucune',
  droit: 'commandes.expedier',
  objet: 'commande',
  schema: daterCommandesSchema,
  reponse: ensembleReponse,
  run: (ctx, { numeros, date = ctx.aujourdhui, transporteur }) =>
    ensemble(ctx, numeros, (avant) => expedier(ctx, avant, date, transporteur)),
})
