/**
 * The bare program that the house is measured against: `node:http` and `pg`, and nothing of the house around them. The feed
 * has its token, its read and its document; anything else is the read of the session and the very statements that the
 * operation sends, prepared, and their rows as JSON.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { empreinteDuJeton } from '@/lib/access/jeton-secret'
import {
  enDistributeur,
  type LigneDistributeur,
  sqlDistributeur,
} from '@/lib/distributeurs/etat-commandes.sql'
import { xmlNonLivrees } from '@/lib/distributeurs/etat-commandes.xml'
import type { Instruction } from './banc-capture'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c timezone=UTC' })

const JETON = `SELECT client_id FROM jeton WHERE empreinte = $1 AND revoque_le IS NULL
  AND (expire_le IS NULL OR expire_le >= current_date)`

async function flux(url: string, autorisation: string): Promise<string | null> {
  const id = new URL(url, 'http://localhost').searchParams.get('distributeur') ?? ''
  const jeton = Buffer.from(empreinteDuJeton(autorisation.replace(/^Bearer /, '')))
  const { rows: porteurs } = await pool.query({ name: 'jeton', text: JETON, values: [jeton] })
  if (porteurs[0]?.client_id !== id) return null
  const { text, values } = sqlDistributeur(id)
  const { rows } = await pool.query<LigneDistributeur>({ name: 'flux', text, values })
  return rows[0] ? xmlNonLivrees(enDistributeur(rows[0])) : null
}

let rejeux: Instruction[][] = []
process.once('message', (recus: Instruction[][]) => {
  rejeux = recus
})

/** The statement after which an order has its number; all later ones must say the new one. */
const RANG = /AS rang FROM commande/
const enNumero = (rang: number) => String(rang).padStart(5, '0')

/** What the operation sent, sent again; an order gets the next number, as it does in the house. */
async function rejouer(rang: number): Promise<string> {
  const client = await pool.connect()
  try {
    const lignes: unknown[] = []
    let [ancien, nouveau] = ['', '']
    for (const [i, { text, values }] of (rejeux[rang] ?? []).entries()) {
      const valeurs = ancien ? values.map((v) => (v === ancien ? nouveau : v)) : values
      const { rows } = await client.query({ name: `r${rang}-${i}`, text, values: valeurs })
      if (RANG.test(text)) {
        ancien = numeroCapture(rejeux[rang] ?? [])
        nouveau = enNumero(rows[0].rang + 1)
      }
      lignes.push(rows)
    }
    return JSON.stringify(lignes)
  } catch (erreur) {
    await client.query('ROLLBACK')
    throw erreur
  } finally {
    client.release()
  }
}

/** The number that the captured order got: the first parameter of its own row. */
function numeroCapture(instructions: readonly Instruction[]): string {
  const ecrite = instructions.find(({ text }) => /INSERT INTO commande\b/.test(text))
  const numero = ecrite?.values.find((v) => typeof v === 'string' && /^\d{5,}$/.test(v))
  if (typeof numero !== 'string') throw new Error('The captured order has no number')
  return numero
}

const serveur = createServer(async (requete, reponse) => {
  const url = requete.url ?? ''
  try {
    const rejeu = /^\/rejeu\/(\d+)$/.exec(url)?.[1]
    const corps = rejeu ? await rejouer(Number(rejeu)) : await flux(url, requete.headers.authorization ?? '')
    if (corps === null) return void reponse.writeHead(401).end()
    reponse.writeHead(200, { 'content-length': Buffer.byteLength(corps) })
    reponse.end(corps)
  } catch (erreur) {
    console.error(erreur)
    reponse.writeHead(500).end()
  }
})
// Whoever measures may be stopped.
process.once('disconnect', () => process.exit())
serveur.listen(0, '127.0.0.1', () => process.send?.((serveur.address() as AddressInfo).port))
