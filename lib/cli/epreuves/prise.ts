/** One raw socket: bytes out, pauses between them, and what came back until enough did or the other side closed. */
import { connect } from 'node:net'

/** Bytes, or milliseconds to wait before the next ones. */
export type Envoi = readonly (string | Buffer | number)[]

export interface Options {
  /** How many answers are waited for. */
  reponses?: number
  /** Our side says that it is done once all is sent. */
  demiFermee?: boolean
  /** Hang up as soon as all is sent, without reading. */
  raccrocher?: boolean
  patienceMs?: number
}

const PATIENCE_MS = 25_000
const TETE = /^HTTP\/1\.[01] (\d{3})[^\r\n]*((?:\r\n[^\r\n]+)*)\r\n\r\n/
const MORCEAUX = /^transfer-encoding: chunked/im

export interface Lue {
  statut: number
  entetes: string
  corps: string
}

/** The answers in a text of Latin-1, and whether the last one is whole. `HEAD` answers have no body. */
export function lireReponses(texte: string, sansCorps: boolean): { lues: Lue[]; entiere: boolean } {
  const lues: Lue[] = []
  let reste = texte
  while (reste !== '') {
    const tete = TETE.exec(reste)
    if (!tete) return { lues, entiere: false }
    const [tout, statut = '', entetes = ''] = tete
    reste = reste.slice(tout.length)
    // « 100 Continue » is a nod, no answer.
    if (statut.startsWith('1')) continue
    const vide = sansCorps || statut === '204' || statut === '304'
    const fin = vide ? 0 : finDuCorps(reste, entetes)
    if (fin === null)
      return { lues: [...lues, { statut: Number(statut), entetes, corps: reste }], entiere: false }
    const corps = reste.slice(0, fin)
    lues.push({ statut: Number(statut), entetes, corps: MORCEAUX.test(entetes) ? recoller(corps) : corps })
    reste = reste.slice(fin)
  }
  return { lues, entiere: true }
}

/** The chunks of a body put together again. */
function recoller(corps: string): string {
  let [reste, tout] = [corps, '']
  for (;;) {
    const [ligne = '', taille = '0'] = /^([\da-f]+)\r\n/i.exec(reste) ?? []
    const octets = Number.parseInt(taille, 16)
    if (octets === 0) return tout
    tout += reste.slice(ligne.length, ligne.length + octets)
    reste = reste.slice(ligne.length + octets + 2)
  }
}

/** Where the body of an answer ends; null when it has not come whole. */
function finDuCorps(reste: string, entetes: string): number | null {
  const longueur = /^content-length: (\d+)/im.exec(entetes)?.[1]
  if (longueur !== undefined) return reste.length >= Number(longueur) ? Number(longueur) : null
  if (!MORCEAUX.test(entetes)) return null
  const fin = /(?:^|\r\n)0\r\n\r\n/.exec(reste)
  return fin ? fin.index + fin[0].length : null
}

/** What answers came; none when the socket was closed in silence. */
export function converser(port: number, envoi: Envoi, options: Options = {}): Promise<Lue[]> {
  const { reponses = 1, demiFermee = false, raccrocher = false, patienceMs = PATIENCE_MS } = options
  const sansCorps = String(envoi[0]).startsWith('HEAD ')
  return new Promise((suite) => {
    let lu = ''
    const prise = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    const finir = () => {
      clearTimeout(couperet)
      prise.destroy()
      suite(lireReponses(lu, sansCorps).lues)
    }
    const couperet = setTimeout(finir, patienceMs)
    prise.on('error', finir).on('close', finir).on('end', finir)
    prise.on('data', (morceau) => {
      lu += morceau.toString('latin1')
      const { lues, entiere } = lireReponses(lu, sansCorps)
      if (entiere && lues.length >= reponses) finir()
    })
    void (async () => {
      for (const morceau of envoi) {
        if (prise.destroyed) return
        if (typeof morceau === 'number') await new Promise((s) => setTimeout(s, morceau))
        else if (!prise.write(morceau)) await new Promise((s) => prise.once('drain', s).once('close', s))
      }
      if (raccrocher) finir()
      else if (demiFermee) prise.end()
    })()
  })
}
