import { describe, expect, test } from 'vitest'
import { CALIBRES, TYPES_PRODUIT, VARIETES } from '@/prisma/reference/donnees'
import { lireDemande, resteADire } from './demande-tapee'

const LISTES = { varietes: VARIETES, types: TYPES_PRODUIT, calibres: CALIBRES }
const lire = (texte: string) => lireDemande(texte, LISTES)
const FRANQUETTE_FRAICHE_30 = { variete: 'franquette', typeProduit: 'ENTIERE_FRAICHE', calibre: 4 }

test.each([
  'franq fraîche 30',
  'FRANQUETTE FRAICHE 30',
  '30 fraîche franq',
  'franquettes fraîches, calibre 4',
  'noix entières fraîches de Franquette 30/32',
  'franq fraich c4',
  'franq fr 30-32 mm',
  'fr franq 30 mm',
  'franq frai cal 4',
  'frais franquette 4',
  'franq fraîche 30 à 32 mm',
  'franq fraîche Cal. 4',
])('%j is fresh Franquette of 30 mm', (texte) => {
  expect(lire(texte)).toEqual({
    demande: FRANQUETTE_FRAICHE_30,
    mots: 'Franquette · Entière fraîche · calibre 4 · 30 à 32 mm',
    refus: [],
  })
})

test.each([
  ['may sèche 24', { variete: 'mayette', typeProduit: 'ENTIERE_SECHE', calibre: 2 }],
  ['cern parisienne 1', { variete: 'parisienne', typeProduit: 'CERNEAUX', calibre: 1 }],
  ['cerneaux lara +34', { variete: 'lara', typeProduit: 'CERNEAUX', calibre: 6 }],
  ['sec chandler >34', { variete: 'chandler', typeProduit: 'ENTIERE_SECHE', calibre: 6 }],
  ['fernor seche 34+', { variete: 'fernor', typeProduit: 'ENTIERE_SECHE', calibre: 6 }],
  ['fernor seche plus de 34 mm', { variete: 'fernor', typeProduit: 'ENTIERE_SECHE', calibre: 6 }],
  ['meyl seche < 24', { variete: 'meylannaise', typeProduit: 'ENTIERE_SECHE', calibre: 1 }],
  ['par seche -24', { variete: 'parisienne', typeProduit: 'ENTIERE_SECHE', calibre: 1 }],
  ['par seche moins de 24', { variete: 'parisienne', typeProduit: 'ENTIERE_SECHE', calibre: 1 }],
  ['32', { calibre: 5 }],
  ['mayette', { variete: 'mayette' }],
  ['', {}],
])('%j', (texte, demande) => {
  expect(lire(texte)).toMatchObject({ demande, refus: [] })
})

describe('what is unknown or in doubt is said, with the choices', () => {
  test('a word nobody knows', () => {
    const { demande, refus } = lire('franq verte 30')
    expect(demande).toEqual({ variete: 'franquette', calibre: 4 })
    expect(refus).toHaveLength(1)
    expect(refus[0]).toMatch(/^« verte » n’est ni une variété ni un type de noix : .*Lara.*Cerneaux\.$/)
  })

  test('a word that may mean two things', () => {
    expect(lire('m seche 2')).toMatchObject({
      demande: { typeProduit: 'ENTIERE_SECHE', calibre: 2 },
      refus: ['« m » peut être Mayette ou Meylannaise : écrivez le mot plus long.'],
    })
    expect(lire('fra 30').refus).toEqual([
      '« fra » peut être Franquette ou Entière fraîche : écrivez le mot plus long.',
    ])
  })

  test.each(['9', 'cal 7', '29', '28/32', '+30', '<30', '4 mm'])('%j is no calibre', (texte) => {
    const { demande, refus } = lire(`franq fraîche ${texte}`)
    expect(demande).toEqual({ variete: 'franquette', typeProduit: 'ENTIERE_FRAICHE' })
    expect(refus).toEqual([expect.stringContaining(`« ${texte} » n’est pas un calibre : choisissez 1 (`)])
  })

  test('two of a kind', () => {
    expect(lire('franq mayette seche 2')).toMatchObject({
      demande: { typeProduit: 'ENTIERE_SECHE', calibre: 2 },
      refus: [expect.stringMatching(/^Deux variétés à la fois, Franquette et Mayette/)],
    })
    expect(lire('franq seche 28 30').refus).toEqual([expect.stringMatching(/^Deux calibres à la fois/)])
  })
})

test('what is left to say', () => {
  expect(resteADire({})).toBe('la variété, le type et le calibre')
  expect(resteADire({ variete: 'lara', calibre: 2 })).toBe('le type')
  expect(resteADire(FRANQUETTE_FRAICHE_30)).toBe('')
})
