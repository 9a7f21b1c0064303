/** Proofs that measure no time, two at a time: each in a process of its own, which is heard once it is over. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { dansRacine, RACINE } from '../../base/racine'
import { enParallele } from './demande'
import type { Epreuve } from './epreuve'

/** As many as the machine of the integration has cores. */
const A_LA_FOIS = 2

export interface ACourir {
  epreuve: Epreuve
  temoin: string | null
}

const enCours = new Set<ChildProcess>()
/** Each ends what it has started. */
export function interrompreTous(): void {
  for (const enfant of enCours) enfant.kill('SIGTERM')
}

async function courir({ epreuve, temoin }: ACourir, graine: number): Promise<boolean> {
  const mots = [epreuve.nom, '--court', ...(temoin ? ['--temoin', temoin] : [])]
  const enfant = spawn(process.execPath, ['--import', 'tsx', dansRacine('lib/cli/epreuve.ts'), ...mots], {
    cwd: RACINE,
    env: { ...process.env, SEED: String(graine) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  enCours.add(enfant)
  let dit = ''
  for (const flux of [enfant.stdout, enfant.stderr]) flux.on('data', (morceau) => (dit += morceau))
  const [code] = await once(enfant, 'close')
  enCours.delete(enfant)
  process.stdout.write(dit)
  return code === 0
}

/** Which of them ended as they must. */
export const coteACote = (passages: readonly ACourir[], graine: number): Promise<boolean[]> =>
  enParallele(passages, (passage) => courir(passage, graine), A_LA_FOIS)
