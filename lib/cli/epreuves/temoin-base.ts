/** What the base holds, as one print of each table: a refusal leaves them as they were. */
import pg from 'pg'
import { sqlDesEmpreintes } from '../../core/aide-aux-tests'

/** Written by asking, whatever is answered (counts of failed sign-ins, last uses), or by the minute (seals of the audit). */
const PAR_NATURE = ['echec_connexion', 'usage_jeton', 'jeton', 'session', 'sceau', '_prisma_migrations']

export class TemoinBase {
  private constructor(
    private readonly session: pg.Client,
    private readonly sql: string,
  ) {}

  static async ouvrir(url: string): Promise<TemoinBase> {
    const session = new pg.Client({ connectionString: url })
    session.on('error', () => {})
    await session.connect()
    const { rows } = await session.query<{ nom: string }>(
      `SELECT tablename AS nom FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1) ORDER BY 1`,
      [PAR_NATURE],
    )
    return new TemoinBase(session, sqlDesEmpreintes(rows.map(({ nom }) => nom)))
  }

  /** The next number of a transaction that writes: as long as it stands still, nothing did. */
  async horloge(): Promise<string> {
    const { rows } = await this.session.query<{ x: string }>(
      'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS x',
    )
    return rows[0]?.x ?? ''
  }

  async empreintes(): Promise<Map<string, string>> {
    const { rows } = await this.session.query<{ nom: string; empreinte: string }>({
      name: 'empreintes',
      text: this.sql,
    })
    return new Map(rows.map(({ nom, empreinte }) => [nom, empreinte]))
  }

  fermer = () => this.session.end()
}

/** Tables that are not what they were. */
export const changees = (avant: Map<string, string>, apres: Map<string, string>): string[] =>
  [...apres].filter(([nom, empreinte]) => avant.get(nom) !== empreinte).map(([nom]) => nom)
