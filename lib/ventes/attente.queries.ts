/** What waits to be packed, to leave, or both: the most urgent first, late ones before all. */
import { dansLOrdre, toutes } from '@/lib/base/sql'
import type { Contexte } from '@/lib/core/operation'
import { query } from '@/lib/core/query'
import type { PageDe } from '@/lib/core/representation'
import { enPage } from '@/lib/mesures/curseur'
import { jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { type Commande, type EtatCommande, echeance } from './commande'
import { ECHEANCE, filtrerCommandes } from './commande.filtre'
import { lireCommandes } from './commande.lecture'
import { type Attente, attenteSchema, commandesReponse } from './commande.schema'

async function enAttente(
  ctx: Contexte,
  etat: EtatCommande | 'enCours',
  { limite, suivant, pour }: Attente,
): Promise<PageDe<Commande>> {
  const apres =
    suivant &&
    Prisma.sql`(${ECHEANCE}, c.numero::int) > (${jourVersDate(suivant[0])}::date, ${Number(suivant[1])})`
  const trouvees = await ctx.tx.$queryRaw<{ numero: string }[]>`
    SELECT c.numero FROM commande c
    WHERE ${await filtrerCommandes(ctx, { etat, pour })} AND ${toutes(apres)}
    ORDER BY ${ECHEANCE}, c.numero::int LIMIT ${limite + 1}`
  const numeros = trouvees.map((t) => t.numero)
  const fiches = dansLOrdre(numeros, await lireCommandes(ctx, numeros), (c) => c.numero)
  return enPage(fiches, limite, (c) => [echeance(c), c.numero])
}

export const listerAConditionner = query({
  route: 'GET /api/commandes/a-conditionner',
  resume: 'Commandes à conditionner, les plus pressées d’abord',
  droit: 'commandes.lire',
  schema: attenteSchema,
  reponse: commandesReponse,
  run: (ctx, saisie) => enAttente(ctx, 'enregistree', saisie),
})

export const listerAExpedier = query({
  route: 'GET /api/commandes/a-expedier',
  resume: 'Commandes conditionnées qui ne sont pas parties, les plus pressées d’abord',
  droit: 'commandes.lire',
  schema: attenteSchema,
  reponse: commandesReponse,
  run: (ctx, saisie) => enAttente(ctx, 'conditionnee', saisie),
})

export const listerEnCours = query({
  route: 'GET /api/commandes/en-cours',
  resume: 'Commandes ni expédiées ni annulées, les plus pressées d’abord',
  droit: 'commandes.suivre',
  schema: attenteSchema,
  reponse: commandesReponse,
  run: (ctx, saisie) => enAttente(ctx, 'enCours', saisie),
})
