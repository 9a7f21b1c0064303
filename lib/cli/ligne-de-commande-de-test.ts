/** The real command, in a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { RACINE } from '../base/racine'

/** `npm run <commande> -- …mots`; `entree` is what comes on its standard input. */
export async function enLigneDeCommande(
  reglages: Record<string, string>,
  commande: string,
  mots: readonly string[],
  entree = '',
) {
  const enfant = spawn('npm', ['run', '--silent', commande, '--', ...mots], {
    cwd: RACINE,
    env: { ...process.env, ...reglages },
  })
  // One that refuses before it reads is no fault of whoever writes.
  enfant.stdin.on('error', () => {}).end(entree)
  const [[code], sortie, erreurs] = await Promise.all([
    once(enfant, 'close') as Promise<[number | null]>,
    text(enfant.stdout),
    text(enfant.stderr),
  ])
  return { code, sortie, erreurs }
}
