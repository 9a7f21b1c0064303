/** Loaded before the application by the proof of endurance alone: on SIGUSR2 it collects garbage, and lists what is left. */
import { setFlagsFromString, writeHeapSnapshot } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const ramasser = runInNewContext('gc') as () => void

process.on('SIGUSR2', () => {
  // Twice: what finalisers free is only seen the second time.
  ramasser()
  ramasser()
  const { rss } = process.memoryUsage()
  const cliche = writeHeapSnapshot(`${process.env.NOIXCOOP_DONNEES}/tas.heapsnapshot`)
  console.log(`memoire ${rss} ${cliche}`)
})
