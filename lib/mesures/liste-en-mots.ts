/** « a, b et c »: choices inside a sentence. Pure. */
export function enListe(mots: readonly string[], liaison: 'et' | 'ou' = 'et'): string {
  const dernier = mots.at(-1) ?? ''
  return mots.length < 2 ? dernier : `${mots.slice(0, -1).join(', ')} ${liaison} ${dernier}`
}
