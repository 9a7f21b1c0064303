/** The real command, in a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { RACINE } from '../base/racine'

export async function etatCommandesEnLigne(url: string, ...mots: string[]) {
  const enfant = spawn('npm', ['run', '--silent', 'etat-commandes', '--', ...mots], {
    cwd: RACINE,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [[code], sortie, erreurs] = await Promise.all([
    once(enfant, 'close') as Promise<[number | null]>,
    text(enfant.stdout),
    text(enfant.stderr),
  ])
  return { code, sortie, erreurs }
}
