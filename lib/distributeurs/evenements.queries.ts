import { clientImpose } from '@/lib/access/portee'
import { toutes } from '@/lib/base/sql'
import { query } from '@/lib/core/query'
import { ecrireCurseur, enPage } from '@/lib/mesures/curseur'
import type { Jour } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { type EvenementDeCommande, MARGE_DU_FIL_MS } from './evenement'
import { type FilEvenements, filAtom } from './evenements.atom'
import { type DemandeEvenements, evenementsReponse, evenementsSchema } from './evenements.schema'
import { exigerDistributeur } from './portee.lecture'

type Ligne = Omit<EvenementDeCommande, 'id' | 'le'> & { id: bigint; le: Date; jour: Jour }

/** What the address said, to say it again. */
const recherchee = ({
  distributeur,
  depuis,
  limite,
  suivant,
}: DemandeEvenements): Record<string, string> => ({
  ...(distributeur !== undefined && { distributeur }),
  ...(depuis !== undefined && { depuis }),
  limite: String(limite),
  ...(suivant !== undefined && { suivant: ecrireCurseur(suivant) }),
})

export const listerEvenements = query({
  route: 'GET /services/evenements',
  resume: 'Ce qui est arrivé aux commandes d’un distributeur, le dernier d’abord (Atom)',
  droit: 'service.lire',
  schema: evenementsSchema,
  reponse: evenementsReponse,
  xml: { type: 'application/atom+xml', ecrire: filAtom },
  async run(ctx, demande): Promise<FilEvenements> {
    await exigerDistributeur(ctx, demande.distributeur)
    const distributeur = clientImpose(ctx.acteur) ?? demande.distributeur ?? null
    const { limite, suivant, depuis } = demande
    const lignes = await ctx.tx.$queryRaw<Ligne[]>`
      SELECT e.id, e.commande_numero AS commande, e.client_id AS client, e.genre::text AS genre, e.jour::text AS jour, e.le
      FROM evenement_commande e
      WHERE ${toutes(
        distributeur !== null && Prisma.sql`e.client_id = ${distributeur}`,
        suivant && Prisma.sql`e.id < ${BigInt(suivant[0])}`,
        depuis !== undefined && Prisma.sql`e.le >= ${new Date(Date.parse(depuis) - MARGE_DU_FIL_MS)}`,
      )}
      ORDER BY e.id DESC LIMIT ${limite + 1}`
    const evenements = lignes.map(({ id, le, ...e }) => ({ ...e, id: Number(id), le: le.toISOString() }))
    const page = enPage(evenements, limite, (e) => [String(e.id)])
    return { distributeur, ...page, recherche: recherchee(demande) }
  },
})
