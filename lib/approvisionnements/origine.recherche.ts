/** Which orchards, producers and varieties a word names: long lists are filtered by these few codes. */

import type { Tx } from '@/lib/base/client'
import { motif } from '@/lib/base/sql'

export interface Origines {
  vergers: string[]
  producteurs: string[]
  varietes: string[]
}

/** Only a word with a digit can be part of a code. */
const codeDe = (mot: string): string | null => (/\d/.test(mot) ? motif(mot.toUpperCase()) : null)

/** For each word, in their order: what it is part of the name or code of, without accents or capitals. */
export async function originesNommees(tx: Tx, mots: readonly string[]): Promise<Origines[]> {
  return tx.$queryRaw<Origines[]>`
    SELECT ARRAY(SELECT code FROM verger WHERE sans_accents(nom) LIKE sans_accents(m.nom)
                 UNION SELECT code FROM verger WHERE code LIKE m.code) AS vergers,
           ARRAY(SELECT code FROM producteur WHERE sans_accents(raison_sociale) LIKE sans_accents(m.nom)) AS producteurs,
           ARRAY(SELECT code FROM variete WHERE sans_accents(nom) LIKE sans_accents(m.nom)) AS varietes
    FROM unnest(${mots.map(motif)}::text[], ${mots.map(codeDe)}::text[]) WITH ORDINALITY AS m(nom, code, rang)
    ORDER BY m.rang`
}

/** The codes of the varieties that a filter names: by code, or by name without accents. */
export async function varietesNommees(tx: Tx, nom: string): Promise<string[]> {
  const trouvees = await tx.$queryRaw<{ code: string }[]>`
    SELECT code FROM variete WHERE sans_accents(nom) = sans_accents(${nom}) OR code = ${nom}`
  return trouvees.map((v) => v.code)
}
