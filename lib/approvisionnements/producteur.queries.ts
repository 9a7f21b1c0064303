import { z } from 'zod'
import { prochainCode } from '@/lib/base/prochain-code'
import { contientMots, dansLOrdre, lUne, toutes } from '@/lib/base/sql'
import { codeAbrege } from '@/lib/base/sql-recherche'
import { query } from '@/lib/core/query'
import { representation } from '@/lib/core/representation'
import { CODE_PRODUCTEUR } from '@/lib/mesures/code'
import { enPage } from '@/lib/mesures/curseur'
import { type Jour, jourVersDate, plusJours } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import { PREAVIS_ECHEANCE_JOURS } from './certification'
import { fichierProducteurs } from './producteur.fichier'
import { ficheProducteur, lireProducteurs } from './producteur.lecture'
import {
  type FiltresProducteurs,
  lireProducteurSchema,
  listerProducteursSchema,
  type PageProducteurs,
  producteurReponse,
  producteursReponse,
  totalProducteursReponse,
  totalProducteursSchema,
} from './producteur.schema'

const adherentLe = (jour: Jour) => Prisma.sql`EXISTS (SELECT FROM adhesion a WHERE a.producteur_code = p.code
  AND a.date_adhesion <= ${jourVersDate(jour)}::date
  AND (a.date_sortie IS NULL OR a.date_sortie > ${jourVersDate(jour)}::date))`

const certifieLe = (jour: Jour, certification: string) => Prisma.sql`EXISTS (
  SELECT FROM certification_producteur c JOIN certification r ON r.code = c.certification_code
  WHERE c.producteur_code = p.code
    AND sans_accents(${certification}) IN (sans_accents(r.code), sans_accents(r.nom))
    AND c.date_obtention <= ${jourVersDate(jour)}::date
    AND (c.date_fin IS NULL OR c.date_fin >= ${jourVersDate(jour)}::date))`

/** What `arriveAEcheance` says of one of its certifications. */
const echeanceLe = (jour: Jour) => Prisma.sql`EXISTS (
  SELECT FROM certification_producteur c WHERE c.producteur_code = p.code
    AND c.date_obtention <= ${jourVersDate(jour)}::date
    AND c.date_fin BETWEEN ${jourVersDate(jour)}::date AND ${jourVersDate(plusJours(jour, PREAVIS_ECHEANCE_JOURS))}::date
    AND NOT EXISTS (SELECT FROM certification_producteur s
      WHERE s.producteur_code = c.producteur_code AND s.certification_code = c.certification_code
        AND (s.date_fin IS NULL OR s.date_fin > c.date_fin)))`

/** Conditions on `producteur p`. */
function filtrer(jour: Jour, f: FiltresProducteurs): Prisma.Sql {
  const membre = adherentLe(jour)
  const proche = echeanceLe(jour)
  return toutes(
    f.recherche !== undefined &&
      lUne(
        contientMots(
          Prisma.sql`p.code || ' ' || p.raison_sociale || ' ' || p.ville || ' ' || p.responsable_nom`,
          f.recherche,
        ),
        codeAbrege(f.recherche, CODE_PRODUCTEUR, Prisma.sql`p.code`),
      ),
    f.adherent !== undefined && (f.adherent ? membre : Prisma.sql`NOT ${membre}`),
    f.certification !== undefined && certifieLe(jour, f.certification),
    f.echeance !== undefined && (f.echeance ? proche : Prisma.sql`NOT ${proche}`),
    f.actif !== undefined && Prisma.sql`p.actif = ${f.actif}`,
  )
}

export const listerProducteurs = query({
  route: 'GET /api/producteurs',
  resume: 'Producteurs, par nom',
  droit: 'producteurs.lire',
  schema: listerProducteursSchema,
  reponse: producteursReponse,
  fichier: fichierProducteurs,
  async run({ tx, aujourdhui }, { limite, suivant, ...filtres }): Promise<PageProducteurs> {
    const trouves = await tx.$queryRaw<{ code: string }[]>`
      SELECT p.code FROM producteur p
      WHERE ${filtrer(aujourdhui, filtres)} AND ${toutes(suivant && Prisma.sql`(p.raison_sociale, p.code) > (${suivant[0]}, ${suivant[1]})`)}
      ORDER BY p.raison_sociale, p.code LIMIT ${limite + 1}`
    const codes = trouves.map((t) => t.code)
    const fiches = dansLOrdre(codes, await lireProducteurs(tx, codes, aujourdhui), (p) => p.code)
    return enPage(fiches, limite, (p) => [p.raisonSociale, p.code])
  },
})

export const totaliserProducteurs = query({
  route: 'GET /api/producteurs/total',
  resume: 'Nombre de tous les producteurs filtrés',
  droit: 'producteurs.lire',
  schema: totalProducteursSchema,
  reponse: totalProducteursReponse,
  async run({ tx, aujourdhui }, filtres) {
    const [total] = await tx.$queryRaw<{ nombre: number }[]>`
      SELECT count(*)::int AS nombre FROM producteur p WHERE ${filtrer(aujourdhui, filtres)}`
    return { nombre: total?.nombre ?? 0 }
  },
})

export const lireProducteur = query({
  route: 'GET /api/producteurs/{code}',
  resume: 'Un producteur, ses adhésions et ses certifications, un jour donné ou aujourd’hui',
  droit: 'producteurs.lire',
  schema: lireProducteurSchema,
  reponse: producteurReponse,
  run: ({ tx, aujourdhui }, { code, le = aujourdhui }) => ficheProducteur(tx, code, le),
})

export const proposerCodeProducteur = query({
  route: 'GET /api/producteurs/prochain-code',
  resume: 'Le code proposé pour le prochain producteur',
  droit: 'producteurs.enregistrer',
  schema: z.strictObject({}),
  reponse: representation(z.object({ code: z.string() }), (r: { code: string }) => r),
  run: async ({ tx }) => ({ code: await prochainCode(tx, 'producteur', CODE_PRODUCTEUR) }),
})
