import { dansLOrdre, toutes } from '@/lib/base/sql'
import { query } from '@/lib/core/query'
import { CODE_TRANSFORMATION, numeroDeCode } from '@/lib/mesures/code'
import { enPage } from '@/lib/mesures/curseur'
import { Prisma } from '@/prisma/generated/client'
import { lireLot } from './lot.queries'
import { ficheTransformation, lireTransformations } from './transformation.lecture'
import {
  cleTransformationSchema,
  listerTransformationsSchema,
  transformationReponse,
  transformationsReponse,
} from './transformation.schema'

const RANG = Prisma.sql`substr(code, 2)::int`

export const listerTransformations = query({
  route: 'GET /api/lots/{lot}/transformations',
  resume: 'Ce qui a été fait d’un lot, annulations comprises, le dernier d’abord',
  droit: 'lots.lire',
  schema: listerTransformationsSchema,
  reponse: transformationsReponse,
  async run(ctx, { lot, limite, suivant }) {
    await lireLot.dans(ctx, { lot })
    const apres = suivant && numeroDeCode(CODE_TRANSFORMATION, suivant[0])
    const trouves = await ctx.tx.$queryRaw<{ code: string }[]>`
      SELECT code FROM transformation
      WHERE lot_code = ${lot} AND ${toutes(apres !== undefined && Prisma.sql`${RANG} < ${apres}`)}
      ORDER BY ${RANG} DESC LIMIT ${limite + 1}`
    const codes = trouves.map((t) => t.code)
    const fiches = dansLOrdre(codes, await lireTransformations(ctx.tx, codes), (t) => t.code)
    return enPage(fiches, limite, (t) => [t.code])
  },
})

export const lireTransformation = query({
  route: 'GET /api/transformations/{code}',
  resume: 'Une transformation : ce qui est entré, sorti et perdu',
  droit: 'lots.lire',
  schema: cleTransformationSchema,
  reponse: transformationReponse,
  run: ({ tx }, { code }) => ficheTransformation(tx, code),
})
