/**
 * What a program already has: `ETag` is the print of the bytes, `Last-Modified` when this process first saw them.
 * That instant is never too early, so an older copy never passes for the present one (RFC 9110, 8.8.2.2).
 */
import { createHash } from 'node:crypto'

interface Vue {
  etag: string
  /** First whole second after the bytes were first seen. */
  depuisS: number
}

const CLE = Symbol.for('noixcoop.representations')
const partage = globalThis as { [CLE]?: Map<string, Vue> }
/** Beyond, the oldest are forgotten: their next answer only says a later instant. */
const GARDEES = 5_000

const vues = (): Map<string, Vue> => {
  partage[CLE] ??= new Map()
  return partage[CLE]
}

/** Weak: a compressed answer has other bytes and says the same. */
const etagDe = (corps: string): string =>
  `W/"${createHash('sha256').update(corps).digest('base64url').slice(0, 27)}"`

function voir(nom: string, etag: string, instantMs: number): Vue {
  const connues = vues()
  const deja = connues.get(nom)
  if (deja?.etag === etag) return deja
  // After every instant that was told of the bytes before, also when the clock has gone back meanwhile.
  const depuisS = Math.max(Math.floor(instantMs / 1_000), deja?.depuisS ?? 0) + 1
  const vue = { etag, depuisS }
  connues.delete(nom)
  connues.set(nom, vue)
  const [ancienne] = connues.keys()
  if (connues.size > GARDEES && ancienne !== undefined) connues.delete(ancienne)
  return vue
}

const memeEtag = (attendus: string, etag: string): boolean =>
  attendus.trim() === '*' || attendus.split(',').some((e) => e.trim().replace(/^W\//, '') === etag.slice(2))

/** `nom`: whose answer to what; two readers that may see different things never share one. */
export function confronter(
  entetes: Headers,
  { nom, corps, instant }: { nom: string; corps: string; instant: Date },
): { connue: boolean; entetes: Record<string, string> } {
  const { etag, depuisS } = voir(nom, etagDe(corps), instant.getTime())
  const maintenantS = Math.floor(instant.getTime() / 1_000)
  const dateS = Math.min(depuisS, maintenantS)
  const attendus = entetes.get('if-none-match')
  const depuis = Date.parse(entetes.get('if-modified-since') ?? '') / 1_000
  // The print decides alone when it is there (RFC 9110, 13.2.2).
  // An instant to come was never told by us (another's clock is fast): it proves nothing.
  const connue = attendus === null ? depuis >= depuisS && depuis <= maintenantS : memeEtag(attendus, etag)
  return { connue, entetes: { etag, 'last-modified': new Date(dateS * 1_000).toUTCString() } }
}
