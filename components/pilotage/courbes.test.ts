import { expect, test } from 'vitest'
import { ANNEXE_2A } from '@/lib/pilotage/entrees'
import { sensibilite } from '@/lib/pilotage/sensibilite'
import { CADRE, dessiner } from './courbes'

const AUTRES = { minimum: 350, maximum: 380 }

test.each([
  ['the distributor alone', ANNEXE_2A],
  ['several, whose curves nearly meet', { ...ANNEXE_2A, partPorteuseDixMilliemes: 8_000 }],
])('%s: all lies in the frame, and no name covers another', (_nom, entrees) => {
  const dessin = dessiner(sensibilite(entrees), AUTRES)
  expect(dessin?.courbes.length).toBe(5)
  for (const { x, y } of dessin?.courbes.flatMap((c) => c.points) ?? []) {
    expect(x).toBeGreaterThanOrEqual(CADRE.gauche)
    expect(x).toBeLessThanOrEqual(CADRE.largeur - CADRE.droite)
    expect(y).toBeGreaterThanOrEqual(CADRE.haut)
    expect(y).toBeLessThanOrEqual(CADRE.hauteur - CADRE.bas)
  }
  const noms = dessin?.courbes.map((c) => c.nomY) ?? []
  noms.slice(1).forEach((y, i) => {
    expect(y - (noms[i] ?? 0)).toBeGreaterThanOrEqual(15)
  })
  expect(dessin?.ici).not.toBeNull()
})

test('nothing to draw is no drawing', () => expect(dessiner([], AUTRES)).toBeNull())
