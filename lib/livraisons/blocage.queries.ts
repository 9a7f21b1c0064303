import { toutes } from '@/lib/base/sql'
import { query } from '@/lib/core/query'
import { enPage } from '@/lib/mesures/curseur'
import { Prisma } from '@/prisma/generated/client'
import { ficheBlocage, lireBlocages } from './blocage.lecture'
import {
  blocageReponse,
  blocagesReponse,
  cleBlocageSchema,
  listerBlocagesSchema,
  mesurerPorteeSchema,
  porteeReponse,
} from './blocage.schema'
import { mesurerPortee } from './portee.lecture'

/** In force first, then released; the last set first. */
const RANG = Prisma.sql`(leve_le IS NOT NULL)::int`

export const listerBlocages = query({
  route: 'GET /api/blocages',
  resume: 'Blocages, ceux en vigueur d’abord',
  droit: 'lots.lire',
  schema: listerBlocagesSchema,
  reponse: blocagesReponse,
  async run({ tx }, { limite, suivant, enVigueur }) {
    const trouves = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM blocage
      WHERE ${toutes(
        enVigueur !== undefined && Prisma.sql`(leve_le IS NULL) = ${enVigueur}`,
        suivant && Prisma.sql`(${RANG}, -id) > (${suivant[0]}::int, ${-suivant[1]}::int)`,
      )}
      ORDER BY ${RANG}, -id LIMIT ${limite + 1}`
    const blocages = await lireBlocages(
      tx,
      trouves.map((t) => t.id),
    )
    return enPage(blocages, limite, (b) => [b.leveLe === null ? 0 : 1, b.id])
  },
})

export const lireBlocage = query({
  route: 'GET /api/blocages/{id}',
  resume: 'Un blocage et ce qu’il retient',
  droit: 'lots.lire',
  schema: cleBlocageSchema,
  reponse: blocageReponse,
  run: ({ tx }, { id }) => ficheBlocage(tx, id),
})

export const mesurerBlocage = query({
  route: 'GET /api/blocages/portee',
  resume: 'Ce qu’un blocage retiendrait, avant de le poser',
  droit: 'lots.lire',
  schema: mesurerPorteeSchema,
  reponse: porteeReponse,
  run: ({ tx }, { cible }) => mesurerPortee(tx, cible),
})
