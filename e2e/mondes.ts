/** Opens the two demonstration worlds at once, and says so: each is made at its first start, and takes one core. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dormir } from '../lib/base/processus'
import { environnement, type Maison, MONDE, REGARDS } from './serveurs'

// The signal that ends them is sent to the whole group: we go when they have.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => {})

async function ouvrir(maison: Maison): Promise<number> {
  const enfant = spawn('npm', ['start'], {
    env: { ...process.env, ...environnement(maison) },
    stdio: 'inherit',
  })
  const [code] = await once(enfant, 'close')
  return typeof code === 'number' ? code : 1
}

async function attendre({ adresse }: Maison): Promise<void> {
  const repond = () =>
    fetch(`${adresse}/api/sante`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await repond())) await dormir(200)
}

const fins = [MONDE, REGARDS].map(ouvrir)
// One that ends before its time is missed at once, not when patience is at an end.
for (const fin of fins) void fin.then((code) => code !== 0 && process.exit(code))
await Promise.all([MONDE, REGARDS].map(attendre))
console.log('Les deux mondes sont ouverts.')
await Promise.all(fins)
