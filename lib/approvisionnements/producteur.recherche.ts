/** Finds producers by code, by name, by town and by who answers for them. */
import type { Tx } from '@/lib/base/client'
import { lUne, toutes } from '@/lib/base/sql'
import { rechercheCode, ressemblance, ressemble } from '@/lib/base/sql-recherche'
import { detailler, TROUVAILLES_LUES, type Trouvaille } from '@/lib/core/trouvaille'
import type { Cherche } from '@/lib/mesures/cherche'
import { CODE_PRODUCTEUR } from '@/lib/mesures/code'
import { Prisma } from '@/prisma/generated/client'

/** The expression of `producteur_recherche_idx`, to the letter. */
const TEXTE = Prisma.sql`sans_accents(p.raison_sociale || ' ' || p.ville || ' ' || p.responsable_prenom || ' ' || p.responsable_nom)`

interface Ligne {
  code: string
  raisonSociale: string
  ville: string
  responsable: string
  actif: boolean
}

export async function chercherProducteurs(tx: Tx, cherche: Cherche): Promise<Trouvaille[]> {
  const { mots } = cherche
  const code = rechercheCode(cherche, CODE_PRODUCTEUR, Prisma.sql`p.code`)
  if (mots.length === 0 && code === null) return []
  const lignes = await tx.$queryRaw<Ligne[]>`
    SELECT p.code, p.raison_sociale AS "raisonSociale", p.ville, p.actif,
      p.responsable_prenom || ' ' || p.responsable_nom AS responsable
    FROM producteur p
    WHERE ${lUne(code?.condition, mots.length > 0 && toutes(ressemble(TEXTE, mots)))}
    ORDER BY p.code = ${code?.exact ?? ''} DESC, p.actif DESC, ${mots.length > 0 ? ressemblance(TEXTE, mots) : Prisma.sql`0`} DESC, p.code
    LIMIT ${TROUVAILLES_LUES}`
  return lignes.map((p) => ({
    code: p.code,
    nom: p.raisonSociale,
    detail: detailler(p.ville, p.responsable, !p.actif && 'inactif'),
    chemin: `/producteurs/${p.code}`,
    exact: p.code === code?.exact,
  }))
}
