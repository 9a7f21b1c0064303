/** What was typed after `npm run donnees --`. Pure. */
import { parseArgs } from 'node:util'
import { Empechement } from '../base/empechement'

export const AIDE = `Une grande base plausible, pour mesurer.

  npm run donnees -- --campagnes 10 --graine 1 [--reduction 100]

Par campagne : 20 000 livraisons, quelque 90 000 lots et 50 000 commandes ; en tout 1 000 producteurs, 3 000 vergers
et 300 clients.
--campagnes de 1 à 20 (10) ; --graine : les mêmes données pour le même nombre (1) ; --reduction : diviser la taille.
La base est celle de DATABASE_URL, sinon la base embarquée (NOIXCOOP_DONNEES). Elle doit être une démonstration
ou ne contenir ni producteur ni livraison.`

export interface DemandeDonnees {
  campagnes: number
  graine: number
  reduction: number
}

function entier(nom: string, texte: string, min: number, max: number): number {
  const lu = Number(texte)
  if (/^\d{1,9}$/.test(texte) && lu >= min && lu <= max) return lu
  throw new Empechement(`--${nom} : donnez un nombre entier de ${min} à ${max}.\n\n${AIDE}`)
}

function decouper(mots: string[]) {
  try {
    return parseArgs({
      args: mots,
      options: {
        campagnes: { type: 'string', default: '10' },
        graine: { type: 'string', default: '1' },
        reduction: { type: 'string', default: '1' },
      },
    }).values
  } catch {
    throw new Empechement(`Une option n’est pas reconnue.\n\n${AIDE}`)
  }
}

/** null when help is what is needed. */
export function lireDemandeDonnees(mots: string[]): DemandeDonnees | null {
  if (mots.some((m) => m === '--aide' || m === '--help' || m === '-h')) return null
  const { campagnes, graine, reduction } = decouper(mots)
  return {
    campagnes: entier('campagnes', campagnes, 1, 20),
    graine: entier('graine', graine, 0, 999_999_999),
    reduction: entier('reduction', reduction, 1, 1_000),
  }
}
