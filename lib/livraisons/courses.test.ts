/** Several clerks at once on one base. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { certifier, modifierCertification } from '@/lib/approvisionnements/certification.usecases'
import {
  nouveauProducteur,
  nouveauVerger,
  nouvelAdherent,
  POLIENAS,
  RECEPTION,
} from '@/lib/approvisionnements/monde-de-test'
import { enregistrerProducteur, modifierProducteur } from '@/lib/approvisionnements/producteur.usecases'
import { modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { estDomainError } from '@/lib/core/domain-error'
import { CODE_LIVRAISON, numeroDeCode } from '@/lib/mesures/code'
import { calibrer } from './calibrage.usecases'
import { modifierLivraison } from './livraison.usecases'
import { ANNEXE_1B, livraisonDuCas, nouvelleLivraison } from './monde-de-test'
import { cloturerPesee, peser } from './pesee.usecases'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
})
afterAll(() => base.fermer())

const ensemble = <T>(n: number, acte: (i: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: n }, (_, i) => avecPatience(() => acte(i))))
/** As people do when they are told that the base is busy: on a slow machine the last of twenty waits too long. */
const avecPatience = <T>(acte: () => Promise<T>, essais = 10): Promise<T> =>
  acte().catch((e: unknown) => {
    if (estDomainError(e) && e.genre === 'occupe' && essais > 0) return avecPatience(acte, essais - 1)
    throw e
  })
const reussis = <T>(issues: PromiseSettledResult<T>[]): T[] =>
  issues.flatMap((i) => (i.status === 'fulfilled' ? [i.value] : []))
const genres = (issues: PromiseSettledResult<unknown>[]) =>
  issues.flatMap((i) =>
    i.status === 'rejected' ? [estDomainError(i.reason) ? i.reason.genre : i.reason] : [],
  )

test('twenty deliveries without a code get twenty codes that follow one another', async () => {
  const { code: verger } = await nouveauVerger((await nouvelAdherent()).code)
  const recues = reussis(await ensemble(20, () => nouvelleLivraison(verger)))
  const numeros = recues.map((l) => numeroDeCode(CODE_LIVRAISON, l.code)).sort((a, b) => a - b)
  const premier = numeros[0] ?? 0
  expect(numeros).toEqual(Array.from({ length: 20 }, (_, i) => premier + i))
})

test('ten clerks who type one code: one delivery, nine told that it is taken', async () => {
  const { code: verger } = await nouveauVerger((await nouvelAdherent()).code)
  const issues = await ensemble(10, () => nouvelleLivraison(verger, { code: 'L7777' }))
  expect(reussis(issues)).toHaveLength(1)
  expect(genres(issues)).toEqual(Array(9).fill('conflit'))
})

test('calibrations of one delivery follow one another: each whole, one set of lots', async () => {
  const code = await livraisonDuCas()
  const autre = [{ calibre: 6, quantiteKg: 12_520 }]
  const issues = await ensemble(8, (i) => calibrer(RECEPTION, { code, lots: i % 2 ? ANNEXE_1B : autre }))
  expect(genres(issues)).toEqual([])
  const lots = await base.db.lot.findMany({ where: { livraisonCode: code }, orderBy: { numero: 'asc' } })
  expect(lots.map((l) => l.numero)).toEqual([1, 2, 3, 4, 5])
  expect(new Set(lots.map((l) => l.calibreId)).size).toBe(5)
  expect(lots.reduce((s, l) => s + l.quantiteGrammes, 0)).toBe(12_520_000)
})

test('a correction and a calibration at once: whichever comes first, the lots weigh what was delivered', async () => {
  for (let tour = 0; tour < 5; tour++) {
    const code = await livraisonDuCas()
    const issues = await Promise.allSettled([
      avecPatience(() => calibrer(RECEPTION, { code, lots: ANNEXE_1B })),
      avecPatience(() => modifierLivraison(RECEPTION, { code, quantiteKg: 12_000 })),
    ])
    expect(reussis(issues)).toHaveLength(1)
    expect(genres(issues)).toEqual([issues[0].status === 'rejected' ? 'invalide' : 'impossible'])
  }
})

const ouverte = async () => {
  const { code: verger } = await nouveauVerger((await nouvelAdherent()).code)
  return (await nouvelleLivraison(verger, { ouverte: true })).code
}

test('six trailers weighed at once are six weighings, and the delivery weighs them all', async () => {
  const code = await ouverte()
  const issues = await ensemble(6, (i) => peser(RECEPTION, { code, brutKg: 3_000 + i, tareKg: 2_000 }))
  expect(genres(issues)).toEqual([])
  const fin = await cloturerPesee(RECEPTION, { code })
  expect(fin.pesees.map((p) => p.numero)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(fin.quantiteGrammes).toBe(12_520_000 + 6_015_000)
})

test('a trailer and the closing at once: the trailer is in, or is told that it came too late', async () => {
  for (let tour = 0; tour < 5; tour++) {
    const code = await ouverte()
    const [pesee, cloture] = await Promise.allSettled([
      avecPatience(() => peser(RECEPTION, { code, brutKg: 3_000, tareKg: 2_000 })),
      avecPatience(() => cloturerPesee(RECEPTION, { code })),
    ])
    expect(cloture.status).toBe('fulfilled')
    expect(genres([pesee])).toEqual(pesee.status === 'fulfilled' ? [] : ['impossible'])
    const { quantiteGrammes } = await base.db.livraison.findUniqueOrThrow({ where: { code } })
    expect(quantiteGrammes).toBe(pesee.status === 'fulfilled' ? 13_520_000 : 12_520_000)
  }
})

test('memberships recorded at once take numbers that follow one another', async () => {
  const producteurs = await Promise.all(Array.from({ length: 6 }, () => nouveauProducteur()))
  const avant = (await base.db.adhesion.aggregate({ _max: { numero: true } }))._max.numero ?? 0
  const fiches = reussis(
    await ensemble(6, (i) => adherer(RECEPTION, { code: producteurs[i]?.code, dateAdhesion: '2020-01-01' })),
  )
  expect(fiches.map((f) => f.adhesion?.numero ?? 0).sort((a, b) => a - b)).toEqual(
    [1, 2, 3, 4, 5, 6].map((n) => avant + n),
  )
})

test('one producer made a member ten times at once is a member once', async () => {
  const { code } = await enregistrerProducteur(RECEPTION, POLIENAS)
  const issues = await ensemble(10, () => adherer(RECEPTION, { code, dateAdhesion: '2020-01-01' }))
  expect(genres(issues)).toEqual([])
  expect(await base.db.adhesion.count({ where: { producteurCode: code } })).toBe(1)
})

test('corrections of one record at once: each says in the audit what the one before it left', async () => {
  const { code } = await nouvelAdherent()
  const { code: verger } = await nouveauVerger(code)
  const { id } = await certifier(RECEPTION, { code, certification: 'AB', dateObtention: '2020-01-01' })
  const { id: depuis } = await base.db.audit.findFirstOrThrow({ orderBy: { id: 'desc' } })
  await ensemble(6, (i) => modifierProducteur(RECEPTION, { code, ville: `Ville ${i}` }))
  await ensemble(6, (i) => modifierVerger(RECEPTION, { code: verger, nom: `Verger ${i}` }))
  await ensemble(6, (i) => modifierCertification(RECEPTION, { code, id, numero: `${i}` }))
  const lignes = await base.db.audit.findMany({ where: { id: { gt: depuis } }, orderBy: { id: 'asc' } })
  expect(lignes).toHaveLength(18)
  for (const operation of new Set(lignes.map((l) => l.operation))) {
    const [premiere, ...suivantes] = lignes.filter((l) => l.operation === operation)
    let laissee = premiere?.apres
    for (const { avant, apres } of suivantes) {
      expect(avant, operation).toEqual(laissee)
      laissee = apres
    }
  }
})

test('afterwards every invariant holds', async () => {
  expect((await executerInvariants(base.url)).filter((i) => i.total > 0)).toEqual([])
})
