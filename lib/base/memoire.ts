/**
 * Memory given back between two bursts. V8 lets its heap grow to several times what is alive, which costs the least
 * while people work, and keeps it as long as nobody asks: 700 MB after a morning for 110 alive (2026-11-30). Smaller
 * limits would hold it down at work too, for 25 to 45 % more processor an answer.
 */
import { Session } from 'node:inspector/promises'

const PAS_MS = 5_000
/** Below this part of a core, nobody is waiting for an answer. */
const REPOS = 0.05
const GONFLEE_OCTETS = 48 * 2 ** 20

/**
 * A whole collection, as a machine short of memory has V8 make it: free pages go back too. The `gc()` that Node hands
 * out keeps them: after the benchmark's load, 172 MB of heap for 117 alive, 130 by this.
 */
export async function ramasser(): Promise<void> {
  const session = new Session()
  session.connect()
  try {
    await session.post('HeapProfiler.collectGarbage')
  } finally {
    session.disconnect()
  }
}

/** The second frees what connections that closed meanwhile still held (130 MB of heap, then 122). */
const MENAGES = 2

/** Collects when the process rests and its heap has grown since the last time, as long as the process lives. */
export function rendreMemoire(): void {
  let occupation = process.cpuUsage()
  let apresMenage = 0
  let aFaire = 0
  const ronde = setInterval(async () => {
    const { user, system } = process.cpuUsage(occupation)
    occupation = process.cpuUsage()
    if ((user + system) / 1_000 / PAS_MS > REPOS) return
    if (process.memoryUsage().heapTotal > apresMenage + GONFLEE_OCTETS) aFaire = MENAGES
    if (aFaire === 0) return
    aFaire--
    // Housekeeping that fails ends nothing.
    await ramasser().catch(() => {})
    apresMenage = process.memoryUsage().heapTotal
    // Its own work is nobody's.
    occupation = process.cpuUsage()
  }, PAS_MS)
  ronde.unref()
}
