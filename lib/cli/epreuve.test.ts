/** `npm run epreuve`: what it is asked wrongly is refused at once, before anything is built or started. */
import { expect, test } from 'vitest'
import { enLigneDeCommande } from './ligne-de-commande-de-test'

const DELAI_MS = 60_000

test.each([
  ['prises --depuis 2', '« prises » ne va pas par tours : --depuis ne lui dit rien.'],
  ['fuzz --depuis 101', '--depuis vaut « 101 » : il faut un tour, de 1 à 100.'],
  ['fuzz --court --depuis 4', '--depuis vaut « 4 » : il faut un tour, de 1 à 3.'],
  ['fuzz --depuis 1.5', '--depuis vaut « 1.5 » : il faut un tour, de 1 à 100.'],
  ['--court --depuis 2', '--depuis reprend une épreuve : nommez-la, comme « fuzz --depuis 35 ».'],
  ['fuzz --temoin absent', '« absent » n’est pas un témoin de fuzz : refus-qui-ecrit, refus-bavard.'],
])(
  '%s',
  async (mots, phrase) => {
    const { code, erreurs } = await enLigneDeCommande({ SEED: '1' }, 'epreuve', mots.split(' '))
    expect([code, erreurs]).toEqual([1, `${phrase}\n`])
  },
  DELAI_MS,
)
