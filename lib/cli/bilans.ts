import { existsSync, readFileSync, rmSync } from 'node:fs'

export type Bilan = { reussis: number; echoues: number }

type Vitest = { testResults: { status: string; assertionResults: { status: string }[] }[] }
type Playwright = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] }

/** A runner that crashed, or ran no test, is one failure: silence is not success. */
export function bilanDe(fichier: string, code: number, compter: (rapport: unknown) => Bilan): Bilan {
  const bilan = existsSync(fichier)
    ? compter(JSON.parse(readFileSync(fichier, 'utf8')))
    : { reussis: 0, echoues: 0 }
  const muet = bilan.echoues === 0 && (code !== 0 || bilan.reussis === 0)
  return muet ? { ...bilan, echoues: 1 } : bilan
}

export function oublier(fichier: string): void {
  rmSync(fichier, { force: true })
}

export function compterVitest(rapport: unknown): Bilan {
  const { testResults } = rapport as Vitest
  const essais = testResults.flatMap(({ assertionResults }) => assertionResults)
  const avec = (status: string) => essais.filter((essai) => essai.status === status).length
  // A file that does not load has failed without one test.
  const illisibles = testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((essai) => essai.status === 'failed')
  }).length
  return { reussis: avec('passed'), echoues: avec('failed') + illisibles }
}

/** A story that passes at its second try has failed. */
export function compterPlaywright(rapport: unknown): Bilan {
  const { stats, errors } = rapport as Playwright
  const echoues = stats.unexpected + stats.flaky
  return { reussis: stats.expected, echoues: echoues === 0 && errors.length > 0 ? 1 : echoues }
}
