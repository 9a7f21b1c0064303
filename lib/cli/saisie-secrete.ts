/** A password from the environment, from a pipe, or asked for without showing it. */
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Empechement } from '../base/empechement'

/** Given once, in a variable or on standard input; otherwise typed twice. */
export async function lireMotDePasse(): Promise<string> {
  const donne = process.env.NOIXCOOP_MOT_DE_PASSE
  if (donne) return donne
  if (!process.stdin.isTTY) return (await text(process.stdin)).replace(/\r?\n$/, '')
  const [un, deux] = await demander(['Mot de passe (12 caractères au moins) : ', 'Encore une fois : '])
  if (un !== deux) throw new Empechement('Les deux saisies diffèrent : recommencez.')
  return un ?? ''
}

/** readline edits the line; what it would echo goes nowhere. */
async function demander(questions: string[]): Promise<string[]> {
  const muette = new Writable({ write: (_morceau, _codage, suite) => suite() })
  const lecture = createInterface({ input: process.stdin, output: muette, terminal: true })
  // Ctrl-C closes it, which ends the lines. Read through the iterator: it keeps lines that come too early.
  lecture.on('SIGINT', () => lecture.close())
  const lignes = lecture[Symbol.asyncIterator]()
  try {
    const reponses: string[] = []
    for (const question of questions) {
      process.stderr.write(question)
      const { value, done } = await lignes.next()
      process.stderr.write('\n')
      if (done) throw new Empechement('Abandonné.')
      reponses.push(value)
    }
    return reponses
  } finally {
    lecture.close()
  }
}
