/** What an answer tells of whom: the words in its bytes, and the numbers by which others are known. */
import { unzipSync } from 'fflate'
import type { Demande } from './canari-marche'
import { type Client, MOTS, type Nom } from './canari-monde'
import { demander, type Reponse } from './programme'
import { MONDE } from './serveurs'

/** How one comes: a cookie, a token, or nothing at all. */
export type Venue = (demande: Demande) => Record<string, string>

export const parCookie =
  (cookie: string): Venue =>
  () => ({ cookie, origin: MONDE.adresse })

/** Tokens take turns: none of them asks too fast. */
export function parJeton(jetons: readonly string[]): Venue {
  let tour = 0
  return () => ({ authorization: `Bearer ${jetons[tour++ % jetons.length]}` })
}
export const inconnue: Venue = () => ({})

export const envoyerA = (venue: Venue, demande: Demande): Promise<Reponse> => {
  const { methode, chemin, corps, rsc } = demande
  return demander(chemin, {
    methode,
    entetes: {
      ...venue(demande),
      ...(rsc && { rsc: '1' }),
      ...(corps && { 'content-type': 'application/json' }),
    },
    ...(corps && { corps: JSON.stringify(corps) }),
  })
}

/** The bytes as text; a workbook's parts are opened. */
export function enClair({ corps, entetes }: Reponse): string {
  const tete = JSON.stringify(entetes)
  if (!String(entetes['content-type']).includes('spreadsheetml')) return `${tete}\n${corps}`
  return [tete, ...Object.values(unzipSync(corps)).map((p) => Buffer.from(p).toString())].join('\n')
}

export const motsDe = (reponse: Reponse): string[] => [
  ...new Set([...enClair(reponse).matchAll(MOTS)].map(([m]) => m.toLowerCase())),
]

const entier = (code: string) => new RegExp(`(?<![\\w.-])${code}(?![\\w-])`)

/** What the answer says of others than `soi`; null: of nobody. */
export function fuite(
  soi: Nom | null,
  autres: readonly Client[],
  demande: Demande,
  reponse: Reponse,
): string | null {
  const etrangers = motsDe(reponse).filter((m) => soi === null || !m.startsWith(`canari${soi}`))
  const texte = enClair(reponse)
  const demandes = `${decodeURIComponent(demande.chemin)} ${JSON.stringify(demande.corps ?? {})}`
  // Whoever asks for a number reads it again in the refusal.
  const reperes = autres
    .flatMap(({ id, commandes }) => [id, ...commandes])
    .filter((code) => !demandes.includes(code) && entier(code).test(texte))
  // An identifier that was sent may come back too.
  const dits = [...etrangers, ...reperes].filter((m) => !demandes.includes(m))
  return dits.length > 0 ? `${demande.quoi} ${demande.chemin} (${reponse.statut}) : ${dits.join(', ')}` : null
}
