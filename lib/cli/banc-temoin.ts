/**
 * The bare program that the web service is measured against: `node:http` and `pg`, the same token, the same read, the
 * same document, and nothing of the house around them.
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

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

const JETON = `SELECT client_id FROM jeton WHERE empreinte = $1 AND revoque_le IS NULL
  AND (expire_le IS NULL OR expire_le >= current_date)`

async function repondre(url: string, autorisation: string): Promise<string | null> {
  const id = new URL(url, 'http://localhost').searchParams.get('distributeur') ?? ''
  const jeton = Buffer.from(empreinteDuJeton(autorisation.replace(/^Bearer /, '')))
  const { rows: porteurs } = await pool.query({ name: 'jeton', text: JETON, values: [jeton] })
  if (porteurs[0]?.client_id !== id) return null
  const { text, values } = sqlDistributeur(id)
  const { rows } = await pool.query<LigneDistributeur>({ name: 'flux', text, values })
  return rows[0] ? xmlNonLivrees(enDistributeur(rows[0])) : null
}

const serveur = createServer(async (requete, reponse) => {
  const corps = await repondre(requete.url ?? '', requete.headers.authorization ?? '')
  if (corps === null) return void reponse.writeHead(401).end()
  reponse.writeHead(200, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(corps) })
  reponse.end(corps)
})
serveur.listen(0, '127.0.0.1', () => process.send?.((serveur.address() as AddressInfo).port))
