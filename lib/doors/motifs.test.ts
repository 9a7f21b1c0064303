import { expect, test } from 'vitest'
import { motifDe } from './motifs'
import { OPERATIONS } from './operations'

test('each operation is found under the very route that it declares', () => {
  for (const { declaration } of OPERATIONS) {
    const motif = declaration.route.replace(/^\w+ /, '')
    expect(motifDe(motif.replace(/\{\w+\}/g, 'L0512-1'))).toBe(motif)
  }
})

test.each([
  ['/', '/'],
  ['/livraisons/L0512', '/livraisons/{code}'],
  ['/livraisons/L0512/', '/livraisons/{code}'],
  ['/api/auth/callback/credentials', '/api/auth/{nextauth}'],
  ['/api/sante', '/api/sante'],
  ['/_next/static/chunks/a.js', '/_next/…'],
  ['/favicon.ico', '/{fichier}'],
  ['/wp-login.php', 'inconnue'],
  ['/api', 'inconnue'],
  ['/api/rien/du/tout', 'inconnue'],
  ['/api/lots/L0512-1/rien/du/tout', 'inconnue'],
  ['/services/autre.php', 'inconnue'],
  ['', '/'],
])('%s is %s', (chemin, motif) => {
  expect(motifDe(chemin)).toBe(motif)
})

test('a thousand paths of nothing are one', () => {
  const motifs = new Set(Array.from({ length: 1_000 }, (_, i) => motifDe(`/${i.toString(36)}/${i * 7919}`)))
  expect([...motifs]).toEqual(['inconnue'])
})
