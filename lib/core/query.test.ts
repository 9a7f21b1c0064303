/** Long reads of one name take their turns, as an answer and as a file; the reads that a caller joins do not wait for it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import type { Colonne } from '@/lib/fichiers/colonne'
import { acteur } from './aide-aux-tests'
import { query } from './query'
import { representation } from './representation'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
})
afterAll(() => base.fermer())

let ensemble = 0
let auPlus = 0

const lire = (aTourDeRole: string) =>
  query({
    route: 'GET /api/essai',
    resume: 'Une longue lecture',
    droit: 'pilotage.lire',
    schema: z.strictObject({ limite: z.number().optional() }),
    reponse: representation(z.null(), () => null),
    fichier: { nom: 'essai', element: 'ligne', colonnes: [] as Colonne<number>[] },
    aTourDeRole,
    async run({ tx }) {
      auPlus = Math.max(auPlus, ++ensemble)
      await tx.$queryRaw`SELECT pg_sleep(0.02)::text`
      ensemble--
      return { elements: [1], suivant: null }
    },
  })

test('ten at once, half of them as a file: two run at a time', async () => {
  const lecture = lire('essai')
  const direction = acteur('direction')
  await Promise.all(
    Array.from({ length: 10 }, (_, i) => (i % 2 ? lecture(direction) : lecture.parcourir?.(direction, {}))),
  )
  expect(auPlus).toBe(2)
})

test('those of two names do not wait for each other', async () => {
  auPlus = 0
  const lectures = [lire('un'), lire('deux')].flatMap((lecture) => [lecture, lecture])
  await Promise.all(lectures.map((lecture) => lecture(acteur('direction'))))
  expect(auPlus).toBe(4)
})
