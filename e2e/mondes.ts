/** Opens the two demonstration worlds at once, and says so: each is made at its first start, and takes one core. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { dormir } from '../lib/base/processus'
import { environnement, type Maison, MONDE, REGARDS } from './serveurs'

// The signal that ends them is sent to the whole group: we go when they have.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => {})

const MAISONS = [MONDE, REGARDS]
const repond = ({ adresse }: Maison): Promise<boolean> =>
  fetch(`${adresse}/api/sante`).then(
    ({ ok }) => ok,
    () => false,
  )

const ouvrir = (maison: Maison): ChildProcess =>
  spawn('npm', ['start'], { env: { ...process.env, ...environnement(maison) }, stdio: 'inherit' })

async function attendre(maison: Maison): Promise<void> {
  while (!(await repond(maison))) await dormir(200)
}

// Left by another run: it would answer in place of this one, with its own program and its own data.
for (const maison of MAISONS)
  if (await repond(maison)) throw new Error(`${maison.adresse} answers already: stop it first`)

const enfants = MAISONS.map(ouvrir)
/** One that ends before its time ends the other too: as long as one holds our words, nobody hears that we went. */
async function suivre(enfant: ChildProcess): Promise<void> {
  const [code] = await once(enfant, 'close')
  if (code === 0) return
  process.exitCode = 1
  for (const autre of enfants) autre.kill('SIGTERM')
}
const fins = Promise.all(enfants.map(suivre))
await Promise.race([fins, Promise.all(MAISONS.map(attendre))])
if (process.exitCode === undefined) console.log('Les deux mondes sont ouverts.')
await fins
// One of them may still be awaited.
process.exit()
