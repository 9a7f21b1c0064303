/** Question 2.5 and what it needs to be safe: previewed, applied once, undone to the cent. */
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { refusApres } from '@/lib/core/attente-de-test'
import { estDomainError } from '@/lib/core/domain-error'
import { lireHistoriqueTarif, lireHistoriqueVarieteArbre } from './historique.queries'
import { COMMERCE, fixer, planterPepiniere, RECEPTION } from './pepiniere-de-test'
import { redemander } from './revision'
import { apercevoirRevision, lireRevision, listerRevisions } from './revision.queries'
import { annulerRevision, appliquerRevision, preparerRevision } from './revision.usecases'
import { retirerTarif } from './tarif.usecases'

const DEPART = { '1 2 2': 900, '1 2 5': 1250, '1 3 5': 1850, '1 5 4': 4600, '2 3 5': 1950 }

/** Every price by its key, in cents. */
const prixDe = async ({ db }: BaseDeTest): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await db.prixVenteArbre.findMany({
        orderBy: [{ varieteId: 'asc' }, { ageAnnees: 'asc' }, { dimensionId: 'asc' }],
      })
    ).map((p) => [`${p.varieteId} ${p.ageAnnees} ${p.dimensionId}`, p.prixHtCentimes]),
  )

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  await planterPepiniere()
})
afterAll(() => base.fermer())
beforeEach(async () => {
  for (const [cle, centimes] of Object.entries(DEPART)) {
    const [variete = 0, age = 0, dimension = 0] = cle.split(' ').map(Number)
    await fixer(variete, age, dimension, centimes / 100)
  }
})

const preparer = (saisie: object = {}) => preparerRevision(COMMERCE, { pourcentage: 3, ageMin: 3, ...saisie })

describe('refused, and nothing is written', () => {
  test('by the right', async () => {
    const { id } = await preparer()
    for (const acte of [
      () => preparerRevision(RECEPTION, { pourcentage: 3 }),
      () => appliquerRevision(RECEPTION, { id }),
      () => annulerRevision(RECEPTION, { id }),
    ])
      expect((await refusDe(acte)).genre).toBe('refuse')
  })

  test.each([
    [{ pourcentage: 0 }, 'pourcentage', 'À 0 %, aucun prix ne change : donnez une hausse ou une baisse.'],
    [
      { pourcentage: -50.01 },
      'pourcentage',
      'Une révision va de -50 % à +100 % : au-delà, fixez les prix un par un.',
    ],
    [
      { pourcentage: '100,01' },
      'pourcentage',
      'Une révision va de -50 % à +100 % : au-delà, fixez les prix un par un.',
    ],
    [{ pourcentage: '2,555' }, 'pourcentage', 'Au plus 2 chiffres après la virgule.'],
    [{ pourcentage: 'trois' }, 'pourcentage', 'Écrivez un nombre, par exemple 3 ou -2,5.'],
    [{ ageMin: 5, ageMax: 3 }, 'ageMax', 'L’âge maximum est en dessous de l’âge minimum : échangez-les.'],
    [{ ageMin: -1 }, 'ageMin', 'Un âge en années entières, de 0 à 50.'],
    [{ date: '30/02/2027' }, 'date', 'Ce jour n’existe pas dans le calendrier : relisez la date.'],
  ])('%j', async (saisie, champ, message) => {
    const refus = await refusDe(() => preparer(saisie))
    expect([refus.genre, refus.champs]).toEqual(['invalide', [{ champ, message }]])
  })

  test('a revision that touches nothing', async () => {
    for (const saisie of [{ ageMin: 20 }, { variete: 4 }, { usage: 2 }, { espece: 2 }, { variete: 999 }])
      expect((await refusDe(() => preparer(saisie))).message).toMatch(/^Aucun prix ne répond à ces critères/)
    expect((await refusDe(() => preparer({ pourcentage: 0.01 }))).message).toMatch(
      /aucun de ces prix ne change/,
    )
  })

  test('a price that would end beyond the bounds', async () => {
    await fixer(2, 3, 5, '9 000')
    expect((await refusDe(() => preparer({ pourcentage: 50 }))).message).toMatch(
      /^Le prix de parisienne, 3.ans, 0,60 à 1,00.m dépasserait 10 000 €/,
    )
  })

  test('before its day', async () => {
    const { id } = await preparer({ date: '2999-01-01' })
    expect((await refusDe(() => appliquerRevision(COMMERCE, { id }))).message).toContain(
      'à partir du 01/01/2999',
    )
  })

  test('what does not exist', async () => {
    for (const acte of [appliquerRevision, annulerRevision])
      expect((await refusDe(() => acte(COMMERCE, { id: 99_999 }))).genre).toBe('introuvable')
  })
})

test('a preview is kept and changes no price; application is exactly it; undoing gives every price back', async () => {
  const revision = await preparer({ motif: 'Nouvelle année' })
  expect(await prixDe(base)).toEqual(DEPART)
  expect(
    revision.lignes.map((l) => [l.variete, l.age, l.dimension, l.avantCentimes, l.apresCentimes]),
  ).toEqual([
    [1, 3, 5, 1850, 1906],
    [1, 5, 4, 4600, 4738],
    [2, 3, 5, 1950, 2009],
  ])
  expect(revision.total).toEqual({ nombre: 3, changes: 3, avantCentimes: 8400, apresCentimes: 8653 })
  const appliquee = await appliquerRevision(COMMERCE, { id: revision.id })
  expect([appliquee.etat, appliquee.appliqueePar]).toEqual(['appliquee', 'commerce'])
  expect(await prixDe(base)).toEqual({ ...DEPART, '1 3 5': 1906, '1 5 4': 4738, '2 3 5': 2009 })
  const annulee = await annulerRevision(COMMERCE, { id: revision.id, motif: 'Décision reportée' })
  expect([annulee.etat, annulee.motifAnnulation]).toEqual(['annulee', 'Décision reportée'])
  expect(await prixDe(base)).toEqual(DEPART)
  expect((await executerInvariants(base.url)).filter((i) => i.total > 0)).toEqual([])
})

test('asked again, the same question gives the same lines', async () => {
  const revision = await preparer({ pourcentage: '2,89', ageMax: 4, espece: 1 })
  expect((await apercevoirRevision(RECEPTION, redemander(revision))).lignes).toEqual(revision.lignes)
})

test('age, species, use and variety narrow it down; a fall is a revision too', async () => {
  const cles = async (saisie: object) =>
    (await apercevoirRevision(COMMERCE, { pourcentage: '-10', ...saisie })).lignes.map(
      (l) => `${l.variete} ${l.age} ${l.dimension} ${l.apresCentimes}`,
    )
  expect(await cles({ ageMin: 2, ageMax: 2 })).toEqual(['1 2 2 810', '1 2 5 1125'])
  expect(await cles({ variete: '2' })).toEqual(['2 3 5 1755'])
  expect(await cles({ espece: 1, usage: 1, ageMin: '5' })).toEqual(['1 5 4 4140'])
  expect(await cles({ espece: 3 })).toEqual([])
})

describe('never twice', () => {
  test('applied again, undone again, applied after being undone or given up', async () => {
    const { id } = await preparer()
    await appliquerRevision(COMMERCE, { id })
    expect((await refusDe(() => appliquerRevision(COMMERCE, { id }))).message).toContain('déjà appliquée')
    await annulerRevision(COMMERCE, { id })
    expect((await refusDe(() => annulerRevision(COMMERCE, { id }))).message).toContain('déjà annulée')
    expect((await refusDe(() => appliquerRevision(COMMERCE, { id }))).message).toContain('puis annulée')
    const autre = await preparer()
    expect((await annulerRevision(COMMERCE, { id: autre.id })).etat).toBe('abandonnee')
    expect((await refusDe(() => appliquerRevision(COMMERCE, { id: autre.id }))).message).toContain(
      'abandonnée',
    )
    expect(await prixDe(base)).toEqual(DEPART)
  })

  test('ten people at once apply it once', async () => {
    const { id } = await preparer()
    const issues = await Promise.allSettled(
      Array.from({ length: 10 }, () => appliquerRevision(COMMERCE, { id })),
    )
    expect(issues.filter((i) => i.status === 'fulfilled')).toHaveLength(1)
    const refus = issues.flatMap((i) => (i.status === 'rejected' ? [i.reason] : []))
    expect(refus.every((r) => estDomainError(r) && ['impossible', 'occupe'].includes(r.genre))).toBe(true)
    expect((await prixDe(base))['1 3 5']).toBe(1906)
    await annulerRevision(COMMERCE, { id })
  })

  test('two revisions prepared on the same prices: the second to come finds them changed', async () => {
    const [une, autre] = [await preparer(), await preparer({ pourcentage: 5 })]
    await appliquerRevision(COMMERCE, { id: une.id })
    const refus = await refusDe(() => appliquerRevision(COMMERCE, { id: autre.id }))
    expect([refus.genre, refus.message]).toEqual(['conflit', expect.stringContaining('« franquette, 3')])
    await annulerRevision(COMMERCE, { id: une.id })
  })

  test('who waits for a price that is being fixed finds it changed', async () => {
    const { id } = await preparer()
    const refus = await refusApres(
      base,
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pepiniere:prix'))`
        await tx.$executeRaw`UPDATE prix_vente_arbre SET prix_ht_centimes = 2000 WHERE variete_id = 2`
      },
      () => appliquerRevision(COMMERCE, { id }),
    )
    expect(refus.message).toContain('parisienne')
    expect((await prixDe(base))['1 3 5']).toBe(1850)
  })
})

describe('a price that moved meanwhile', () => {
  test('changed, added or withdrawn since the preview: refused, and it is named', async () => {
    const { id } = await preparer()
    const refus = () => refusDe(() => appliquerRevision(COMMERCE, { id }))
    await fixer(2, 3, 5, '20,00')
    expect(await refus()).toMatchObject({
      genre: 'conflit',
      message: expect.stringContaining('« parisienne, 3'),
    })
    await fixer(2, 3, 5, '19,50')
    await fixer(3, 4, 5, '30,00')
    expect((await refus()).message).toContain('« mayette, 4')
    await retirerTarif(COMMERCE, { variete: 3, age: 4, dimension: 5 })
    await retirerTarif(COMMERCE, { variete: 1, age: 5, dimension: 4 })
    expect((await refus()).message).toContain('« franquette, 5')
    // Put back as it was, the preview is right again.
    await fixer(1, 5, 4, '46,00')
    await appliquerRevision(COMMERCE, { id })
    await annulerRevision(COMMERCE, { id })
  })

  test('changed or withdrawn since the application: not undone over it, and it is named', async () => {
    const { id } = await preparer()
    await appliquerRevision(COMMERCE, { id })
    await fixer(1, 3, 5, '21,00')
    const refus = await refusDe(() => annulerRevision(COMMERCE, { id }))
    expect([refus.genre, refus.message]).toEqual(['conflit', expect.stringContaining('« franquette, 3')])
    await retirerTarif(COMMERCE, { variete: 1, age: 3, dimension: 5 })
    expect((await refusDe(() => annulerRevision(COMMERCE, { id }))).message).toContain('« franquette, 3')
    await fixer(1, 3, 5, '19,06')
    await annulerRevision(COMMERCE, { id })
    expect(await prixDe(base)).toEqual(DEPART)
  })

  test('two revisions one on the other are undone the last first', async () => {
    const premiere = await preparer()
    await appliquerRevision(COMMERCE, { id: premiere.id })
    const seconde = await preparer()
    await appliquerRevision(COMMERCE, { id: seconde.id })
    expect((await refusDe(() => annulerRevision(COMMERCE, { id: premiere.id }))).genre).toBe('conflit')
    await annulerRevision(COMMERCE, { id: seconde.id })
    await annulerRevision(COMMERCE, { id: premiere.id })
    expect(await prixDe(base)).toEqual(DEPART)
  })
})

test('the base itself keeps what was prepared', async () => {
  const { id } = await preparer()
  await expect(
    base.db.$executeRaw`UPDATE ligne_revision SET apres_centimes = 1 WHERE revision_id = ${id}`,
  ).rejects.toThrow()
  await expect(base.db.$executeRaw`DELETE FROM ligne_revision WHERE revision_id = ${id}`).rejects.toThrow()
  await expect(
    base.db.$executeRaw`UPDATE revision_tarif SET pourcentage_dix_milliemes = 900 WHERE id = ${id}`,
  ).rejects.toThrow()
  await annulerRevision(COMMERCE, { id })
  await expect(
    base.db.$executeRaw`UPDATE revision_tarif SET annulee_le = NULL, annulee_par = NULL WHERE id = ${id}`,
  ).rejects.toThrow()
})

test('the journal names who did it, and each price tells what it went through', async () => {
  const { id } = await preparer({ motif: 'Gel d’avril' })
  await appliquerRevision(COMMERCE, { id })
  await annulerRevision(COMMERCE, { id })
  const [derniere] = (await listerRevisions(COMMERCE, { limite: 1 })).elements
  expect(derniere).toMatchObject({
    id,
    creePar: 'commerce',
    appliqueePar: 'commerce',
    annuleePar: 'commerce',
  })
  expect((await lireRevision(COMMERCE, { id })).lignes).toHaveLength(3)
  const { elements } = await lireHistoriqueTarif(COMMERCE, { variete: 1, age: 3, dimension: 5, limite: 2 })
  expect(elements.map((e) => [e.acte, e.motif, e.changements.map((c) => [c.avant, c.apres])])).toEqual([
    [
      'Révision annulée : prix d’avant',
      `révision n° ${id}, +3\u00a0% (Gel d’avril)`,
      [['19,06\u00a0€', '18,50\u00a0€']],
    ],
    ['Prix révisé', `révision n° ${id}, +3\u00a0% (Gel d’avril)`, [['18,50\u00a0€', '19,06\u00a0€']]],
  ])
  const variete = await lireHistoriqueVarieteArbre(COMMERCE, { id: 1, limite: 1 })
  expect(variete.elements[0]?.changements[0]?.champ).toMatch(/^franquette, [35].ans/)
})

test('apply then undo gives every price back, for any revision', async () => {
  const criteres = fc.record(
    {
      pourcentage: fc.integer({ min: -5_000, max: 10_000 }).map((p) => p / 100),
      ageMin: fc.option(fc.integer({ min: 0, max: 6 })),
      ageMax: fc.option(fc.integer({ min: 0, max: 8 })),
      variete: fc.option(fc.integer({ min: 1, max: 4 })),
      usage: fc.option(fc.integer({ min: 1, max: 3 })),
    },
    { requiredKeys: ['pourcentage'] },
  )
  const prix = fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 5, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(criteres, prix, async (saisie, centimes) => {
      const cles = Object.keys(DEPART)
      for (const [rang, cle] of cles.entries()) {
        const [variete = 0, age = 0, dimension = 0] = cle.split(' ').map(Number)
        await fixer(variete, age, dimension, (centimes[rang] ?? 1) / 100)
      }
      const avant = await prixDe(base)
      const revision = await preparerRevision(COMMERCE, saisie).catch((erreur: unknown) => {
        if (!estDomainError(erreur)) throw erreur
        return null
      })
      expect(await prixDe(base)).toEqual(avant)
      // What touches no price is refused, and proves nothing here: others are drawn in its place.
      fc.pre(revision !== null)
      await appliquerRevision(COMMERCE, { id: revision.id })
      const apres = await prixDe(base)
      for (const l of revision.lignes)
        expect(apres[`${l.variete} ${l.age} ${l.dimension}`]).toBe(l.apresCentimes)
      await annulerRevision(COMMERCE, { id: revision.id })
      expect(await prixDe(base)).toEqual(avant)
    }),
    { numRuns: 15 },
  )
}, 60_000)
