/** Loaded before the application by the proof of endurance alone: on SIGUSR2 it collects garbage, and lists what is left. */
import { writeHeapSnapshot } from 'node:v8'
import { ramasser } from '../../../base/memoire'

process.on('SIGUSR2', async () => {
  // Twice: what finalisers free is only seen the second time.
  await ramasser()
  await ramasser()
  const { rss } = process.memoryUsage()
  const cliche = writeHeapSnapshot(`${process.env.NOIXCOOP_DONNEES}/tas.heapsnapshot`)
  console.log(`memoire ${rss} ${cliche}`)
})
