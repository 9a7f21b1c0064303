/** Loaded before the application by the proof of endurance alone: on SIGUSR2 it collects garbage, and says what is left. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const ramasser = runInNewContext('gc') as () => void

process.on('SIGUSR2', () => {
  // Twice: what finalisers free is only seen the second time.
  ramasser()
  ramasser()
  const { heapUsed, rss } = process.memoryUsage()
  console.log(`memoire ${heapUsed} ${rss}`)
})
