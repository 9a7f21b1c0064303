/** Health, for watchers: no sign-in, and an answer within two seconds even while the base is away. */
import { db } from '@/lib/base/client'
import paquet from '@/package.json'
import { lectureSeule } from './lecture-seule'

const PATIENCE_MS = 1_500

async function baseRepond(): Promise<boolean> {
  let minuterie: NodeJS.Timeout | undefined
  const trop = new Promise<boolean>((suite) => {
    minuterie = setTimeout(() => suite(false), PATIENCE_MS)
  })
  const question = async () => (await db().$queryRaw`SELECT 1`) !== null
  try {
    return await Promise.race([question().catch(() => false), trop])
  } finally {
    clearTimeout(minuterie)
  }
}

async function GET(): Promise<Response> {
  const base = await baseRepond()
  const corps = base
    ? { etat: 'ok', version: paquet.version, base: 'ok' }
    : { etat: 'panne', version: paquet.version, base: 'absente' }
  const entetes = { 'cache-control': 'no-store', ...(base ? {} : { 'retry-after': '2' }) }
  return Response.json(corps, { status: base ? 200 : 503, headers: entetes })
}

export const routesSante = lectureSeule(GET)
