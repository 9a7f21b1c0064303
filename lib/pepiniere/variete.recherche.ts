/** Finds plant varieties by name and by species. */
import type { Tx } from '@/lib/base/client'
import { ressemblance, ressemble } from '@/lib/base/sql-recherche'
import { detailler, TROUVAILLES_LUES, type Trouvaille } from '@/lib/core/trouvaille'
import type { Cherche } from '@/lib/mesures/cherche'
import { Prisma } from '@/prisma/generated/client'

const TEXTE = Prisma.sql`sans_accents(v.libelle || ' ' || e.libelle)`

interface Ligne {
  id: number
  libelle: string
  espece: string
  usage: string
  actif: boolean
}

export async function chercherPlants(tx: Tx, { mots }: Cherche): Promise<Trouvaille[]> {
  if (mots.length === 0) return []
  const lignes = await tx.$queryRaw<Ligne[]>`
    SELECT v.id, v.libelle, e.libelle AS espece, u.libelle AS usage, v.actif
    FROM variete_arbre v JOIN espece_arbre e ON e.id = v.espece_id JOIN type_usage_arbre u ON u.id = v.usage_id
    WHERE ${ressemble(TEXTE, mots)}
    ORDER BY v.actif DESC, ${ressemblance(TEXTE, mots)} DESC, v.id
    LIMIT ${TROUVAILLES_LUES}`
  return lignes.map((v) => ({
    code: `n° ${v.id}`,
    nom: v.libelle,
    detail: detailler(v.espece, v.usage, !v.actif && 'retirée de la vente'),
    chemin: `/pepiniere/varietes/${v.id}`,
    exact: false,
  }))
}
