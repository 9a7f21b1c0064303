import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { codePostalSchema, courrielSchema, siretSchema, telephoneSchema } from './coordonnees'

const refus = (schema: z.ZodType, saisie: unknown) =>
  schema.safeParse(saisie).error?.issues.map((i) => i.message)

describe('refused', () => {
  test.each(['3821', '382100', '38A10', '', '38 2 1', '٣٨٢١٠', '38210\u0000'])(
    '%j is no postal code',
    (saisie) => {
      expect(codePostalSchema.safeParse(saisie).success).toBe(false)
    },
  )

  test('a postal code given as a JSON number is told to be written as a text', () => {
    expect(refus(codePostalSchema, 38210)).toEqual([
      'Un code postal est un texte de 5 chiffres : écrivez-le entre guillemets, par exemple "38210".',
    ])
    expect(refus(codePostalSchema, undefined)).toEqual(['À renseigner.'])
  })

  test.each([
    'contact',
    'contact@',
    '@exemple.fr',
    'a b@exemple.fr',
    'contact@exemple.fr\nBcc: tous@exemple.fr',
    `${'a'.repeat(250)}@x.fr`,
  ])('%j is no address of e-mail', (saisie) => {
    expect(courrielSchema.safeParse(saisie).success).toBe(false)
  })

  test.each(['12', 'allo', '+', '04 76 07 00 00 poste 12 à droite', "0476'; --"])(
    '%j is no telephone',
    (saisie) => {
      expect(telephoneSchema.safeParse(saisie).success).toBe(false)
    },
  )

  test('a SIRET with a wrong key, or too short', () => {
    expect(refus(siretSchema, '73282932000075')).toEqual(['La clé de ce SIRET est fausse : relisez-le.'])
    expect(refus(siretSchema, '7328293200007')).toContain('Un SIRET compte 14 chiffres.')
  })
})

test('as people write them', () => {
  expect(codePostalSchema.parse('38 210')).toBe('38210')
  expect(courrielSchema.parse(' contact@noix-polienas.fr ')).toBe('contact@noix-polienas.fr')
  expect(telephoneSchema.parse('+33 4 76 07 12 58')).toBe('+33 4 76 07 12 58')
  expect(siretSchema.parse('732 829 320 00074')).toBe('73282932000074')
})
