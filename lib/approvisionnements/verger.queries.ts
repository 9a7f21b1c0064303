import { z } from 'zod'
import { prochainCode } from '@/lib/base/prochain-code'
import { contientMots, dansLOrdre, lUne, toutes } from '@/lib/base/sql'
import { codeAbrege } from '@/lib/base/sql-recherche'
import { champInvalide } from '@/lib/core/domain-error'
import { query } from '@/lib/core/query'
import { representation } from '@/lib/core/representation'
import { PREMIERE_CAMPAGNE } from '@/lib/mesures/campagne'
import { CODE_VERGER } from '@/lib/mesures/code'
import { enPage } from '@/lib/mesures/curseur'
import { formatJour, premierJour } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { avisAocReponse } from './aoc.schema'
import { fichierVergers } from './verger.fichier'
import { ficheVerger, lireVergers } from './verger.lecture'
import {
  aocVergerSchema,
  cleVergerSchema,
  listerVergersSchema,
  vergerReponse,
  vergersReponse,
} from './verger.schema'

/** No campaign says by which rules to judge before it. */
const PREMIER_JOUR = premierJour(PREMIERE_CAMPAGNE, 9)

export const listerVergers = query({
  route: 'GET /api/vergers',
  resume: 'Vergers, par nom',
  droit: 'vergers.lire',
  schema: listerVergersSchema,
  reponse: vergersReponse,
  fichier: fichierVergers,
  async run({ tx, aujourdhui }, { limite, suivant, recherche, producteur, variete, actif }) {
    const trouves = await tx.$queryRaw<{ code: string }[]>`
      SELECT v.code FROM verger v
        JOIN producteur p ON p.code = v.producteur_code
        JOIN commune c ON c.insee = v.commune_insee
        JOIN variete va ON va.code = v.variete_code
      WHERE ${toutes(
        recherche !== undefined &&
          lUne(
            contientMots(
              Prisma.sql`v.code || ' ' || v.nom || ' ' || p.raison_sociale || ' ' || c.nom || ' ' || va.nom`,
              recherche,
            ),
            codeAbrege(recherche, CODE_VERGER, Prisma.sql`v.code`),
          ),
        producteur !== undefined && Prisma.sql`v.producteur_code = ${producteur}`,
        variete !== undefined &&
          Prisma.sql`(sans_accents(va.nom) = sans_accents(${variete}) OR va.code = ${variete})`,
        actif !== undefined && Prisma.sql`v.actif = ${actif}`,
        suivant && Prisma.sql`(v.nom, v.code) > (${suivant[0]}, ${suivant[1]})`,
      )}
      ORDER BY v.nom, v.code LIMIT ${limite + 1}`
    const codes = trouves.map((t) => t.code)
    const fiches = dansLOrdre(codes, await lireVergers(tx, codes, aujourdhui), (v) => v.code)
    return enPage(fiches, limite, (v) => [v.nom, v.code])
  },
})

export const lireVerger = query({
  route: 'GET /api/vergers/{code}',
  resume: 'Un verger et son droit à l’AOC aujourd’hui',
  droit: 'vergers.lire',
  schema: cleVergerSchema,
  reponse: vergerReponse,
  run: ({ tx, aujourdhui }, { code }) => ficheVerger(tx, code, aujourdhui),
})

export const lireAocVerger = query({
  route: 'GET /api/vergers/{code}/aoc',
  resume: 'Le droit d’un verger à l’AOC, avec ses raisons : aujourd’hui, ou le jour donné par ?le=',
  droit: 'vergers.lire',
  schema: aocVergerSchema,
  reponse: avisAocReponse,
  async run({ tx, aujourdhui }, { code, le = aujourdhui }) {
    const { aoc } = await ficheVerger(tx, code, le)
    if (le < PREMIER_JOUR)
      throw champInvalide('le', `Donnez un jour à partir du ${formatJour(PREMIER_JOUR)}.`)
    return aoc
  },
})

export const proposerCodeVerger = query({
  route: 'GET /api/vergers/prochain-code',
  resume: 'Le code proposé pour le prochain verger',
  droit: 'vergers.enregistrer',
  schema: z.strictObject({}),
  reponse: representation(z.object({ code: z.string() }), (r: { code: string }) => r),
  run: async ({ tx }) => ({ code: await prochainCode(tx, 'verger', CODE_VERGER) }),
})
