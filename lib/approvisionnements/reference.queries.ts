/** Reference lists that forms offer: communes, varieties, certifications. */

import { z } from 'zod'
import { contientMots, toutes } from '@/lib/base/sql'
import { query } from '@/lib/core/query'
import { representation, representationListe } from '@/lib/core/representation'
import { enPage, pagination } from '@/lib/mesures/curseur'
import { rechercheSchema } from '@/lib/mesures/filtre'
import { jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { certificationsReponse } from './certification.schema'

interface Commune {
  insee: string
  nom: string
  departement: string
  codesPostaux: string[]
  /** In the AOC area today. */
  aireAoc: boolean
}

const communeReponse = representation(
  z
    .object({
      insee: z.string(),
      nom: z.string(),
      departement: z.string(),
      codesPostaux: z.array(z.string()),
      aireAoc: z.boolean(),
    })
    .meta({ id: 'Commune' }),
  (c: Commune) => c,
)

export const listerCommunes = query({
  route: 'GET /api/communes',
  resume: 'Communes d’Isère, de Drôme et de Savoie, par nom, code postal ou INSEE',
  droit: 'references.lire',
  schema: z.strictObject({
    ...pagination(z.tuple([z.string(), z.string()])),
    recherche: rechercheSchema.optional(),
  }),
  reponse: representationListe(communeReponse),
  async run({ tx, aujourdhui }, { limite, suivant, recherche }) {
    const jour = jourVersDate(aujourdhui)
    const lignes = await tx.$queryRaw<Commune[]>`
      SELECT c.insee, c.nom, c.departement, c.codes_postaux AS "codesPostaux",
        EXISTS (SELECT FROM aire_aoc a WHERE a.commune_insee = c.insee AND a.depuis <= ${jour}::date
                AND (a.jusqua IS NULL OR a.jusqua > ${jour}::date)) AS "aireAoc"
      FROM commune c
      WHERE ${toutes(
        recherche !== undefined &&
          contientMots(
            Prisma.sql`replace(c.nom, '-', ' ') || ' ' || c.nom || ' ' || c.insee || ' ' || array_to_string(c.codes_postaux, ' ')`,
            recherche,
          ),
        suivant && Prisma.sql`(c.nom, c.insee) > (${suivant[0]}, ${suivant[1]})`,
      )}
      ORDER BY c.nom, c.insee LIMIT ${limite + 1}`
    return enPage(lignes, limite, (c) => [c.nom, c.insee])
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
