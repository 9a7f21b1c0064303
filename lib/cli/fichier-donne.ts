/** The one file that a script is given. */
import { resolve } from 'node:path'
import { Empechement } from '../base/empechement'

/** Relative to where the person types, not to the program's folder, where npm runs scripts. */
export function fichierDonne(script: string, mots = process.argv.slice(2)): string {
  const [fichier, ...reste] = mots
  if (fichier && reste.length === 0 && !fichier.startsWith('-'))
    return resolve(process.env.INIT_CWD ?? '.', fichier)
  throw new Empechement(
    `Usage : npm run ${script} -- <fichier>, par exemple npm run ${script} -- noixcoop-2026-11-30.sauvegarde`,
  )
}
