/** Finds orchards by code, by name and by commune. */
import type { Tx } from '@/lib/base/client'
import { lUne, toutes } from '@/lib/base/sql'
import { rechercheCode, ressemblance, ressemble } from '@/lib/base/sql-recherche'
import { detailler, TROUVAILLES_LUES, type Trouvaille } from '@/lib/core/trouvaille'
import type { Cherche } from '@/lib/mesures/cherche'
import { CODE_VERGER } from '@/lib/mesures/code'
import { Prisma } from '@/prisma/generated/client'

/** The expressions of `verger_recherche_idx` and `commune_recherche_idx`, to the letter. */
const NOM = Prisma.sql`sans_accents(v.nom)`
const COMMUNE = Prisma.sql`sans_accents(c.nom)`

interface Ligne {
  code: string
  nom: string
  variete: string
  commune: string
  producteur: string
  actif: boolean
}

/** Each word is in the name or in the commune's: « moulin poliénas ». */
const nomme = (mots: readonly string[]): Prisma.Sql =>
  toutes(
    ...mots.map((mot) =>
      lUne(
        ressemble(NOM, [mot]),
        Prisma.sql`v.commune_insee = ANY (ARRAY(SELECT c.insee FROM commune c WHERE ${ressemble(COMMUNE, [mot])}))`,
      ),
    ),
  )

export async function chercherVergers(tx: Tx, cherche: Cherche): Promise<Trouvaille[]> {
  const { mots } = cherche
  const code = rechercheCode(cherche, CODE_VERGER, Prisma.sql`v.code`)
  if (mots.length === 0 && code === null) return []
  const lignes = await tx.$queryRaw<Ligne[]>`
    SELECT v.code, v.nom, va.nom AS variete, co.nom AS commune, p.raison_sociale AS producteur, v.actif
    FROM (
      SELECT v.*, ${mots.length > 0 ? ressemblance(NOM, mots) : Prisma.sql`0`} AS rang FROM verger v
      WHERE ${lUne(code?.condition, mots.length > 0 && nomme(mots))}
      ORDER BY v.code = ${code?.exact ?? ''} DESC, v.actif DESC, rang DESC, v.code
      LIMIT ${TROUVAILLES_LUES}
    ) v
    JOIN variete va ON va.code = v.variete_code
    JOIN commune co ON co.insee = v.commune_insee
    JOIN producteur p ON p.code = v.producteur_code
    ORDER BY v.code = ${code?.exact ?? ''} DESC, v.actif DESC, v.rang DESC, v.code`
  return lignes.map((v) => ({
    code: v.code,
    nom: v.nom,
    detail: detailler(v.commune, v.variete, v.producteur, !v.actif && 'inactif'),
    chemin: `/vergers/${v.code}`,
    exact: v.code === code?.exact,
  }))
}
