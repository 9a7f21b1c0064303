/** Finds clients by id, by name, by town and by who buys for them. */
import type { Tx } from '@/lib/base/client'
import { lUne, toutes } from '@/lib/base/sql'
import { ressemblance, ressemble } from '@/lib/base/sql-recherche'
import { detailler, TROUVAILLES_LUES, type Trouvaille } from '@/lib/core/trouvaille'
import type { Cherche } from '@/lib/mesures/cherche'
import { Prisma } from '@/prisma/generated/client'
import { type CategorieClient, LIBELLES_CATEGORIE } from './client'

/** The expression of `client_recherche_idx`, to the letter. */
const TEXTE = Prisma.sql`sans_accents(c.nom || ' ' || c.ville || ' ' || c.responsable_achats)`

interface Ligne {
  id: string
  nom: string
  ville: string
  responsable: string
  categorie: CategorieClient
  actif: boolean
}

/** Four letters and the beginning of a number, as it is being typed. */
const ID_EN_COURS = /^[a-z]{4}\d{1,9}$/

export async function chercherClients(tx: Tx, { mots }: Cherche): Promise<Trouvaille[]> {
  if (mots.length === 0) return []
  const [seul] = mots.length === 1 ? mots : []
  const id = seul && ID_EN_COURS.test(seul) ? seul : null
  const lignes = await tx.$queryRaw<Ligne[]>`
    SELECT c.id, c.nom, c.ville, c.responsable_achats AS responsable, c.categorie::text AS categorie, c.actif
    FROM client c
    WHERE ${lUne(id !== null && Prisma.sql`c.id LIKE ${`${id}%`}`, toutes(ressemble(TEXTE, mots)))}
    ORDER BY c.id = ${id ?? ''} DESC, c.actif DESC, ${ressemblance(TEXTE, mots)} DESC, c.id
    LIMIT ${TROUVAILLES_LUES}`
  return lignes.map((c) => ({
    code: c.id,
    nom: c.nom,
    detail: detailler(c.ville, LIBELLES_CATEGORIE[c.categorie], c.responsable, !c.actif && 'inactif'),
    chemin: `/clients/${c.id}`,
    exact: c.id === id,
  }))
}
