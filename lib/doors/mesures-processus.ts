/** What this process is doing now, read when somebody asks: memory, event loop, connections, queues. */
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import { enAttenteDeHachage } from '@/lib/access/mot-de-passe'
import { connexionsDuPool } from '@/lib/base/client'
import { enAttenteDeLeurTour } from '@/lib/core/chacun-son-tour'
import type { Jauge } from '@/lib/core/metriques'
import paquet from '@/package.json'
import { jaugeEnVol } from './en-vol'

const CLE = Symbol.for('noixcoop.boucle')
// Started by the front, read by the route: two bundles, one process.
const partage = globalThis as { [CLE]?: IntervalHistogram }

/** From now on, how late the event loop is. */
export function surveillerBoucle(): void {
  if (partage[CLE]) return
  const boucle = monitorEventLoopDelay({ resolution: 20 })
  boucle.enable()
  partage[CLE] = boucle
}

const NS = 1e9

/** Since the last reading, which begins the next stretch. */
function retards(): Jauge {
  const boucle = partage[CLE]
  const lire = (ns: number | undefined) => (ns !== undefined && Number.isFinite(ns) ? ns / NS : 0)
  const valeurs = [
    [{ quantile: '0.5' }, lire(boucle?.percentile(50))],
    [{ quantile: '0.99' }, lire(boucle?.percentile(99))],
    [{ quantile: '1' }, boucle && boucle.max > 0 ? lire(boucle.max) : 0],
  ] as const
  boucle?.reset()
  return {
    nom: 'nodejs_eventloop_delay_seconds',
    aide: 'Delay of the event loop since the last scrape.',
    valeurs,
  }
}

const seule = (nom: string, aide: string, valeur: number, type?: Jauge['type']): Jauge => ({
  nom,
  aide,
  valeurs: [[{}, valeur]],
  ...(type && { type }),
})

export function jaugesDuProcessus(): Jauge[] {
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  const { prises, libres, attendent, maximum } = connexionsDuPool()
  return [
    {
      nom: 'noixcoop_build_info',
      aide: 'Version of the application and of Node.js.',
      valeurs: [[{ version: paquet.version, node: process.version }, 1]],
    },
    seule('process_start_time_seconds', 'When the process started.', performance.timeOrigin / 1_000),
    seule('process_cpu_seconds_total', 'Processor time.', (user + system) / 1e6, 'counter'),
    seule('process_resident_memory_bytes', 'Resident memory.', rss),
    seule('nodejs_heap_size_used_bytes', 'Heap in use.', heapUsed),
    seule('nodejs_heap_size_total_bytes', 'Heap.', heapTotal),
    seule('nodejs_external_memory_bytes', 'Memory outside of the heap.', external),
    retards(),
    jaugeEnVol(),
    {
      nom: 'noixcoop_db_pool_connections',
      aide: 'Connections to PostgreSQL.',
      valeurs: [
        [{ state: 'used' }, prises],
        [{ state: 'idle' }, libres],
      ],
    },
    seule('noixcoop_db_pool_max', 'Most connections this process opens.', maximum),
    seule('noixcoop_db_pool_waiting', 'Queries that wait for a connection.', attendent),
    {
      nom: 'noixcoop_queue_length',
      aide: 'Pieces of work that wait for their turn.',
      valeurs: [
        [{ queue: 'argon2' }, enAttenteDeHachage()],
        [{ queue: 'lot' }, enAttenteDeLeurTour()],
      ],
    },
  ]
}
