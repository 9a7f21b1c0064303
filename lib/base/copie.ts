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

async function envoyer(connexion: ConnexionCopie, lignes: Iterable<readonly Cellule[]>): Promise<void> {
  try {
    for (const morceau of morceaux(lignes)) {
      connexion.sendCopyFromChunk(morceau)
      if (connexion.stream.writableNeedDrain) await once(connexion.stream, 'drain')
    }
    connexion.endCopyFrom()
  } catch (erreur) {
    connexion.sendCopyFail(erreur instanceof Error ? erreur.message : String(erreur))
  }
}

/** The query that pg drives: it asks for the copy, sends the rows, and says how it ended. */
class Copie {
  constructor(
    readonly sql: string,
    readonly lignes: Iterable<readonly Cellule[]>,
    readonly finir: (erreur: Error | null) => void,
  ) {}
  private erreur: Error | null = null
  submit(connexion: unknown): void {
    ;(connexion as ConnexionCopie).query(this.sql)
  }
  handleCopyInResponse(connexion: ConnexionCopie): void {
    void envoyer(connexion, this.lignes)
  }
  handleError(erreur: Error): void {
    this.erreur = erreur
    this.finir(erreur)
  }
  handleCommandComplete(): void {
    // Its count is not asked for.
  }
  handleReadyForQuery(): void {
    if (this.erreur === null) this.finir(null)
  }
}

/** Copies rows into some columns of a table, inside the session's transaction when it has one. */
export function copier(
  session: pg.Client,
  table: string,
  colonnes: readonly string[],
  lignes: Iterable<readonly Cellule[]>,
): Promise<void> {
  const cible = `${pg.escapeIdentifier(table)} (${colonnes.map((c) => pg.escapeIdentifier(c)).join(', ')})`
  return new Promise((suite, echec) => {
    session.query(
      new Copie(`COPY ${cible} FROM STDIN`, lignes, (erreur) => (erreur ? echec(erreur) : suite())),
    )
  })
}
