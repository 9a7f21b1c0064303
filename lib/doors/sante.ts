/** Health, for watchers: no sign-in, and an answer within two seconds even while the base is away. */
import { db } from '@/lib/base/client'
import paquet from '@/package.json'
import { lectureSeule } from './lecture-seule'

const PATIENCE_MS = 1_500

/** Settings of the base that were switched off since the start, which refuses them (rule 11); null: no answer. */
async function reglagesCoupes(): Promise<string[] | null> {
  let minuterie: NodeJS.Timeout | undefined
  const trop = new Promise<null>((suite) => {
    minuterie = setTimeout(() => suite(null), PATIENCE_MS)
  })
  const question = async () => {
    const lus = await db().$queryRaw<{ name: string }[]>`
      SELECT name FROM pg_settings
      WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off' ORDER BY name`
    return lus.map(({ name }) => name)
  }
  try {
    return await Promise.race([question().catch(() => null), trop])
  } finally {
    clearTimeout(minuterie)
  }
}

/** Whether the base answers this process soon enough. */
export const baseRepond = async (): Promise<boolean> => (await reglagesCoupes()) !== null

async function GET(): Promise<Response> {
  const { version } = paquet
  const coupes = await reglagesCoupes()
  if (coupes === null)
    return Response.json(
      { etat: 'panne', version, base: 'absente' },
      { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '2' } },
    )
  const corps =
    coupes.length === 0
      ? { etat: 'ok', version, base: 'ok' }
      : { etat: 'degrade', version, base: 'ok', reglagesCoupes: coupes }
  return Response.json(corps, { headers: { 'cache-control': 'no-store' } })
}

export const routesSante = lectureSeule(GET)
