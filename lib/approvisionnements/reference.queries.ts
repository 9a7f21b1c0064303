/** Reference lists that forms offer: communes, varieties, certifications. */

import { z } from 'zod'
import { contientMots, dansLOrdre, toutes } from '@/lib/base/sql'
import { query } from '@/lib/core/query'
import { representation, representationListe } from '@/lib/core/representation'
import { enPage } from '@/lib/mesures/curseur'
import { jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { certificationsReponse } from './certification.schema'
import { lireCommunes } from './commune.lecture'
import { communesReponse, listerCommunesSchema } from './commune.schema'

export const listerCommunes = query({
  route: 'GET /api/communes',
  resume: 'Communes d’Isère, de Drôme et de Savoie, par nom, code postal ou INSEE',
  droit: 'references.lire',
  schema: listerCommunesSchema,
  reponse: communesReponse,
  async run({ tx, aujourdhui }, { limite, suivant, recherche, aireAoc }) {
    const jour = jourVersDate(aujourdhui)
    const trouvees = await tx.$queryRaw<{ insee: string }[]>`
      SELECT c.insee FROM commune c
        LEFT JOIN aire_aoc a ON a.commune_insee = c.insee AND a.depuis <= ${jour}::date
          AND (a.jusqua IS NULL OR a.jusqua > ${jour}::date)
      WHERE ${toutes(
        recherche !== undefined &&
          contientMots(
            Prisma.sql`replace(c.nom, '-', ' ') || ' ' || c.nom || ' ' || c.insee || ' ' || array_to_string(c.codes_postaux, ' ')`,
            recherche,
          ),
        aireAoc !== undefined && Prisma.sql`(a.id IS NOT NULL) = ${aireAoc}`,
        suivant && Prisma.sql`(c.nom, c.insee) > (${suivant[0]}, ${suivant[1]})`,
      )}
      ORDER BY c.nom, c.insee LIMIT ${limite + 1}`
    const cles = trouvees.map((t) => t.insee)
    const communes = dansLOrdre(cles, await lireCommunes(tx, cles, aujourdhui), (c) => c.insee)
    return enPage(communes, limite, (c) => [c.nom, c.insee])
  },
})

interface Variete {
  code: string
  nom: string
  aoc: boolean
  source: string
}

export const listerVarietes = query({
  route: 'GET /api/varietes',
  resume: 'Variétés de noix, avec leur droit à l’AOC',
  droit: 'references.lire',
  schema: z.strictObject({}),
  reponse: representationListe(
    representation(
      z
        .object({ code: z.string(), nom: z.string(), aoc: z.boolean(), source: z.string() })
        .meta({ id: 'Variete' }),
      (v: Variete) => v,
    ),
  ),
  run: async ({ tx }) => ({
    elements: await tx.variete.findMany({ orderBy: [{ aoc: 'desc' }, { nom: 'asc' }] }),
    suivant: null,
  }),
})

export const listerCertifications = query({
  route: 'GET /api/certifications',
  resume: 'Certifications suivies',
  droit: 'references.lire',
  schema: z.strictObject({}),
  reponse: certificationsReponse,
  run: async ({ tx }) => ({
    elements: await tx.certification.findMany({ orderBy: { nom: 'asc' } }),
    suivant: null,
  }),
})
