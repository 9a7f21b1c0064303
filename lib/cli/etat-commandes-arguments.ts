/** What was typed after `npm run etat-commandes --`. Pure. */
import { parseArgs } from 'node:util'
import { Empechement } from '../base/empechement'

const EXEMPLE = 'npm run --silent etat-commandes -- carr15432 [--profil strict]'

export interface DemandeEtat {
  distributeur: string
  profil?: string
}

/** As the service takes it: the operation judges both. */
export function lireDemandeEtat(mots: string[]): DemandeEtat {
  const { positionals, values } = decouper(mots)
  const [distributeur = '', ...reste] = positionals
  if (distributeur === '' || reste.length > 0)
    throw new Empechement(`Donnez l’identifiant d’un seul distributeur : ${EXEMPLE}`)
  return { distributeur, ...values }
}

function decouper(mots: string[]) {
  try {
    return parseArgs({ args: mots, allowPositionals: true, options: { profil: { type: 'string' } } })
  } catch {
    throw new Empechement(`Une option n’est pas reconnue : ${EXEMPLE}`)
  }
}
