/** `COPY … FROM STDIN`: rows as PostgreSQL takes them fastest, with no more of them in memory than a piece. */
import { once } from 'node:events'
import pg from 'pg'

export type Cellule = string | number | boolean | null

const MORCEAU = 64 * 1024

const ECHAPPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const enTexte = (cellule: Cellule): string => {
  if (cellule === null) return '\\N'
  if (typeof cellule !== 'string') return String(cellule)
  return cellule.replace(/[\\\t\n\r]/g, (c) => ECHAPPES[c] ?? c)
}

/** What the protocol asks of a connection during a copy: pg has it, its types do not say it. */
interface ConnexionCopie {
  stream: NodeJS.WritableStream & { writableNeedDrain: boolean }
  query(sql: string): void
  sendCopyFromChunk(morceau: Buffer): void
  endCopyFrom(): void
  sendCopyFail(raison: string): void
}

function* morceaux(lignes: Iterable<readonly Cellule[]>): Generator<Buffer> {
  let texte = ''
  for (const ligne of lignes) {
    texte += `${ligne.map(enTexte).join('\t')}\n`
    if (texte.length < MORCEAU) continue
    yield Buffer.from(texte)
    texte = ''
  }
  if (texte !== '') yield Buffer.from(texte)
}

type Morceaux = Iterable<Buffer> | AsyncIterable<Buffer>

async function envoyer(connexion: ConnexionCopie, pieces: Morceaux): Promise<void> {
  try {
    for await (const morceau of pieces) {
      connexion.sendCopyFromChunk(morceau)
      if (connexion.stream.writableNeedDrain) await once(connexion.stream, 'drain')
    }
    connexion.endCopyFrom()
  } catch (erreur) {
    connexion.sendCopyFail(erreur instanceof Error ? erreur.message : String(erreur))
  }
}

/** `COPY 42` */
const lignesDites = ({ text }: { text: string }): number => Number(text.split(' ')[1])

/** The query that pg drives: it asks for the copy, sends the rows, and says how it ended. */
class Copie {
  constructor(
    readonly sql: string,
    readonly pieces: Morceaux,
    readonly finir: (erreur: Error | null, lignes: number) => void,
  ) {}
  private erreur: Error | null = null
  private lignes = 0
  submit(connexion: unknown): void {
    ;(connexion as ConnexionCopie).query(this.sql)
  }
  handleCopyInResponse(connexion: ConnexionCopie): void {
    void envoyer(connexion, this.pieces)
  }
  handleError(erreur: Error): void {
    this.erreur = erreur
    this.finir(erreur, 0)
  }
  handleCommandComplete(dit: { text: string }): void {
    this.lignes = lignesDites(dit)
  }
  handleReadyForQuery(): void {
    if (this.erreur === null) this.finir(null, this.lignes)
  }
}

/** Copies rows into some columns of a table, inside the session's transaction when it has one. */
export const copier = async (
  session: pg.Client,
  table: string,
  colonnes: readonly string[],
  lignes: Iterable<readonly Cellule[]>,
): Promise<void> => void (await copierTexte(session, table, colonnes, morceaux(lignes)))

export const enListe = (noms: readonly string[]): string => noms.map((n) => pg.escapeIdentifier(n)).join(', ')

/** The same, of rows already in COPY's own text, as `extraire` gives them. Returns how many. */
export function copierTexte(
  session: pg.Client,
  table: string,
  colonnes: readonly string[],
  pieces: Morceaux,
): Promise<number> {
  const sql = `COPY ${pg.escapeIdentifier(table)} (${enListe(colonnes)}) FROM STDIN`
  return new Promise((suite, echec) => {
    session.query(new Copie(sql, pieces, (erreur, lignes) => (erreur ? echec(erreur) : suite(lignes))))
  })
}

interface ConnexionExtraite {
  stream: { pause(): void; resume(): void; destroy(): void }
  query(sql: string): void
}

/** The other way: rows come as PostgreSQL sends them, and it is made to wait while a piece is being taken. */
class Extraction {
  constructor(
    readonly sql: string,
    readonly recevoir: (morceau: Buffer) => Promise<void>,
    readonly finir: (erreur: unknown, lignes: number) => void,
  ) {}
  private piece: Buffer[] = []
  private octets = 0
  private lignes = 0
  private prises: Promise<void> = Promise.resolve()
  private enAttente = 0
  private erreur: unknown = null

  submit(connexion: unknown): void {
    ;(connexion as ConnexionExtraite).query(this.sql)
  }
  handleCopyData({ chunk }: { chunk: Buffer }, connexion: ConnexionExtraite): void {
    // Copied: the bytes are lent by the parser, which will write others over them.
    this.piece.push(Buffer.from(chunk))
    this.octets += chunk.length
    if (this.octets >= MORCEAU) this.passer(connexion)
  }
  private passer(connexion: ConnexionExtraite): void {
    const morceau = Buffer.concat(this.piece)
    this.piece = []
    this.octets = 0
    this.enAttente++
    connexion.stream.pause()
    this.prises = this.prises
      .then(() => (this.erreur === null ? this.recevoir(morceau) : undefined))
      .catch((erreur: unknown) => {
        this.erreur ??= erreur
        connexion.stream.destroy()
      })
      .then(() => {
        if (--this.enAttente === 0) connexion.stream.resume()
      })
  }
  handleError(erreur: Error): void {
    this.erreur ??= erreur
    this.finir(this.erreur, 0)
  }
  handleCommandComplete(dit: { text: string }): void {
    this.lignes = lignesDites(dit)
  }
  handleReadyForQuery(connexion: ConnexionExtraite): void {
    if (this.erreur !== null) return
    if (this.octets > 0) this.passer(connexion)
    void this.prises.then(() => this.finir(this.erreur, this.lignes))
  }
}

/** Runs a `COPY … TO STDOUT` and hands over its text, piece after piece. Returns the number of rows. */
export function extraire(
  session: pg.Client,
  sql: string,
  recevoir: (morceau: Buffer) => Promise<void>,
): Promise<number> {
  return new Promise((suite, echec) => {
    session.query(
      new Extraction(sql, recevoir, (erreur, lignes) => (erreur === null ? suite(lignes) : echec(erreur))),
    )
  })
}
