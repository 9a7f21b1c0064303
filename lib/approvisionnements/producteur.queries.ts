import { z } from 'zod'
import { prochainCode } from '@/lib/base/prochain-code'
import { contientMots, dansLOrdre, toutes } from '@/lib/base/sql'
import { query } from '@/lib/core/query'
import { representation } from '@/lib/core/representation'
import { CODE_PRODUCTEUR } from '@/lib/mesures/code'
import { enPage } from '@/lib/mesures/curseur'
import { jourVersDate } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { fichierProducteurs } from './producteur.fichier'
import { ficheProducteur, lireProducteurs } from './producteur.lecture'
import {
  cleProducteurSchema,
  listerProducteursSchema,
  type PageProducteurs,
  producteurReponse,
  producteursReponse,
} from './producteur.schema'

export const listerProducteurs = query({
  route: 'GET /api/producteurs',
  resume: 'Producteurs, par nom',
  droit: 'producteurs.lire',
  schema: listerProducteursSchema,
  reponse: producteursReponse,
  fichier: fichierProducteurs,
  async run({ tx, aujourdhui }, { limite, suivant, recherche, adherent, actif }): Promise<PageProducteurs> {
    const membre = Prisma.sql`EXISTS (SELECT FROM adhesion a WHERE a.producteur_code = p.code
      AND a.date_adhesion <= ${jourVersDate(aujourdhui)}::date
      AND (a.date_sortie IS NULL OR a.date_sortie > ${jourVersDate(aujourdhui)}::date))`
    const trouves = await tx.$queryRaw<{ code: string }[]>`
      SELECT p.code FROM producteur p
      WHERE ${toutes(
        recherche !== undefined &&
          contientMots(
            Prisma.sql`p.code || ' ' || p.raison_sociale || ' ' || p.ville || ' ' || p.responsable_nom`,
            recherche,
          ),
        adherent !== undefined && (adherent ? membre : Prisma.sql`NOT ${membre}`),
        actif !== undefined && Prisma.sql`p.actif = ${actif}`,
        suivant && Prisma.sql`(p.raison_sociale, p.code) > (${suivant[0]}, ${suivant[1]})`,
      )}
      ORDER BY p.raison_sociale, p.code LIMIT ${limite + 1}`
    const codes = trouves.map((t) => t.code)
    const fiches = dansLOrdre(codes, await lireProducteurs(tx, codes, aujourdhui), (p) => p.code)
    return enPage(fiches, limite, (p) => [p.raisonSociale, p.code])
  },
})

export const lireProducteur = query({
  route: 'GET /api/producteurs/{code}',
  resume: 'Un producteur, ses adhésions et ses certifications',
  droit: 'producteurs.lire',
  schema: cleProducteurSchema,
  reponse: producteurReponse,
  run: ({ tx, aujourdhui }, { code }) => ficheProducteur(tx, code, aujourdhui),
})

export const proposerCodeProducteur = query({
  route: 'GET /api/producteurs/prochain-code',
  resume: 'Le code proposé pour le prochain producteur',
  droit: 'producteurs.enregistrer',
  schema: z.strictObject({}),
  reponse: representation(z.object({ code: z.string() }), (r: { code: string }) => r),
  run: async ({ tx }) => ({ code: await prochainCode(tx, 'producteur', CODE_PRODUCTEUR) }),
})
