import { beforeEach, expect, test } from 'vitest'
import { chronometrer, compter, ecrireMetriques, oublierMetriques, SERIES_MAXIMUM } from './metriques'

beforeEach(oublierMetriques)

test('a counter adds up by labels, and its text is escaped', () => {
  compter('a_total', 'Counted.', { route: '/lots' })
  compter('a_total', 'Counted.', { route: '/lots' }, 2)
  compter('a_total', 'Counted.', { route: 'a"b\\c\nd' })
  expect(ecrireMetriques([])).toBe(
    '# HELP a_total Counted.\n# TYPE a_total counter\na_total{route="/lots"} 3\na_total{route="a\\"b\\\\c\\nd"} 1\n',
  )
})

test('a duration falls in its bucket and in all above', () => {
  for (const s of [0.004, 0.3, 60]) chronometrer('d_seconds', 'Time.', { route: '/' }, s)
  const texte = ecrireMetriques([])
  expect(texte).toContain('# TYPE d_seconds histogram')
  expect(texte).toContain('d_seconds_bucket{route="/",le="0.005"} 1')
  expect(texte).toContain('d_seconds_bucket{route="/",le="0.25"} 1')
  expect(texte).toContain('d_seconds_bucket{route="/",le="0.5"} 2')
  expect(texte).toContain('d_seconds_bucket{route="/",le="10"} 2')
  expect(texte).toContain('d_seconds_bucket{route="/",le="+Inf"} 3')
  expect(texte).toContain('d_seconds_count{route="/"} 3')
  expect(texte).toMatch(/d_seconds_sum\{route="\/"\} 60\.304/)
})

test('a gauge is written as it is now', () => {
  const jauge = {
    nom: 'g',
    aide: 'Now.',
    valeurs: [
      [{}, 4],
      [{ etat: 'libre' }, 2],
    ] as const,
  }
  expect(ecrireMetriques([jauge])).toBe('# HELP g Now.\n# TYPE g gauge\ng 4\ng{etat="libre"} 2\n')
})

test('labels without end are counted together', () => {
  for (let i = 0; i < SERIES_MAXIMUM + 1_000; i++) compter('b_total', 'Counted.', { token: String(i) })
  const lignes = ecrireMetriques([])
    .split('\n')
    .filter((l) => l.startsWith('b_total'))
  expect(lignes).toHaveLength(SERIES_MAXIMUM + 1)
  expect(lignes.at(-1)).toBe('b_total{token="autres"} 1000')
})
