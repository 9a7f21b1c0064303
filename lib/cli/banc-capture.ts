/** The statements that an operation sends to PostgreSQL, as they go on the wire, so that a bare program can send the same. */
import pg from 'pg'

export interface Instruction {
  text: string
  values: unknown[]
}

let entendues: Instruction[] | null = null

const envoyer = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown
/** Set once, before the first connection: connections keep the function that they found (client-en-file.ts). */
function ecouter(this: pg.Client, ...args: unknown[]): unknown {
  const [premier, second] = args
  const { text, values = [] } =
    typeof premier === 'string'
      ? { text: premier, values: Array.isArray(second) ? second : [] }
      : (premier as Partial<Instruction>)
  if (text !== undefined) entendues?.push({ text, values })
  return envoyer.apply(this, args)
}
Object.assign(pg.Client.prototype, { query: ecouter })

/** All that `effet` asks of the base, in order. One at a time. */
export async function capturer(effet: () => Promise<unknown>): Promise<Instruction[]> {
  const instructions: Instruction[] = []
  entendues = instructions
  try {
    await effet()
  } finally {
    entendues = null
  }
  return instructions
}
