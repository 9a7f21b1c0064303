import { dansLOrdre, toutes } from '@/lib/base/sql'
import { historiqueReponse, lireHistorique, paginationHistorique } from '@/lib/core/historique'
import { query } from '@/lib/core/query'
import type { PageDe } from '@/lib/core/representation'
import { CODE_ETUDE, numeroDeCode } from '@/lib/mesures/code'
import { enPage } from '@/lib/mesures/curseur'
import { Prisma } from '@/prisma/generated/client'
import type { Etude } from './etude'
import { ficheEtude, lireEtudes } from './etude.lecture'
import { cleEtudeSchema, etudeReponse, etudesReponse, listerEtudesSchema } from './etude.schema'
import { ACTES_ETUDE } from './etude-faits'

export const listerEtudes = query({
  route: 'GET /api/pilotage/etudes',
  resume: 'Études de rentabilité gardées, avec ce qu’elles donnent, la première d’abord',
  droit: 'etudes.lire',
  schema: listerEtudesSchema,
  reponse: etudesReponse,
  async run({ tx }, { limite, suivant, actif, origine }): Promise<PageDe<Etude>> {
    const rang = Prisma.sql`substr(code, 2)::int`
    const trouvees = await tx.$queryRaw<{ code: string }[]>`
      SELECT code FROM etude WHERE ${toutes(
        actif !== undefined && Prisma.sql`actif = ${actif}`,
        origine !== undefined && Prisma.sql`(code = ${origine} OR origine_code = ${origine})`,
        suivant && Prisma.sql`${rang} > ${suivant[0]}`,
      )} ORDER BY ${rang} LIMIT ${limite + 1}`
    const codes = trouvees.map((t) => t.code)
    const etudes = dansLOrdre(codes, await lireEtudes(tx, { code: { in: codes } }), (e) => e.code)
    return enPage(etudes, limite, (e) => [numeroDeCode(CODE_ETUDE, e.code)])
  },
})

export const lireEtude = query({
  route: 'GET /api/pilotage/etudes/{code}',
  resume: 'Une étude de rentabilité et ce qu’elle donne',
  droit: 'etudes.lire',
  schema: cleEtudeSchema,
  reponse: etudeReponse,
  run: ({ tx }, { code }) => ficheEtude(tx, code),
})

export const lireHistoriqueEtude = query({
  route: 'GET /api/pilotage/etudes/{code}/historique',
  resume: 'Ce qui a changé dans une étude, par qui et quand',
  droit: 'etudes.lire',
  schema: cleEtudeSchema.extend(paginationHistorique),
  reponse: historiqueReponse,
  async run({ tx }, demande) {
    await ficheEtude(tx, demande.code)
    return lireHistorique(tx, { objet: 'etude', ...demande }, ACTES_ETUDE)
  },
})
