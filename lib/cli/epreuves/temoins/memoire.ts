/** Loaded before the application by the proof of endurance alone: on SIGUSR2 it collects garbage, and says what is left. */
import { getHeapCodeStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const ramasser = runInNewContext('gc') as () => void

process.on('SIGUSR2', () => {
  // Twice: what finalisers free is only seen the second time.
  ramasser()
  ramasser()
  const { heapUsed, rss } = process.memoryUsage()
  const { code_and_metadata_size, bytecode_and_metadata_size } = getHeapCodeStatistics()
  const code = code_and_metadata_size + bytecode_and_metadata_size
  console.log(`memoire ${heapUsed - code} ${code} ${rss}`)
})
