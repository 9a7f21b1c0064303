/** The non-members' ceiling where it binds: a campaign of 100 t and more. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  DIRECTION,
  nouveauProducteur,
  nouveauVerger,
  nouvelAdherent,
  RECEPTION,
} from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { estDomainError } from '@/lib/core/domain-error'
import { reglerHorloge } from '@/lib/core/horloge'
import { enregistrerLivraison, modifierLivraison } from './livraison.usecases'
import { nouvelleLivraison } from './monde-de-test'
import { peser } from './pesee.usecases'
import { partNonAdherents } from './plafond.queries'
import { partNonAdherentsReponse } from './plafond.schema'

const MOTIF = { motifDepassement: 'Grêle du 12 septembre chez le voisin' }

let base: BaseDeTest
let remettreHorloge: () => void
let deMembre: string
let deTiers: string
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2030-10-15T08:00:00Z'))
  deMembre = (await nouveauVerger((await nouvelAdherent()).code)).code
  deTiers = (await nouveauVerger((await nouveauProducteur()).code)).code
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

/** A campaign of its own for each test, two years from the one before: neither weighs in the other. */
let annee = 2002
async function campagne(membresKg: number): Promise<string> {
  annee += 2
  const date = `${annee}-10-02`
  for (let reste = membresKg; reste > 0; reste -= 100_000)
    await nouvelleLivraison(deMembre, { date, quantiteKg: Math.min(reste, 100_000) })
  return date
}
const recevoir = (qui: typeof RECEPTION, date: string, saisie: object) =>
  enregistrerLivraison(qui, { verger: deTiers, date, typeProduit: 'ENTIERE_FRAICHE', ...saisie })

describe('a delivery of a non-member', () => {
  test('is taken up to the ceiling; one gram more is refused to reception, naming kg and share', async () => {
    const date = await campagne(400_000)
    await recevoir(RECEPTION, date, { quantiteKg: 100_000 })
    const refus = await refusDe(() => recevoir(RECEPTION, date, { quantiteKg: 0.001 }))
    expect(refus.genre).toBe('impossible')
    expect(refus.message).toMatch(
      /à 100\s000,001\skg de non-adhérents, soit 20,01\s% de 500\s000,001\skg \(plafond 20\s%\) : demandez à la direction/u,
    )
    await nouvelleLivraison(deMembre, { date, quantiteKg: 5 })
    expect((await recevoir(RECEPTION, date, { quantiteKg: 1 })).motifDepassement).toBeNull()
  })

  test('above it is taken by the direction for a reason, which is kept and audited', async () => {
    const date = await campagne(100_000)
    const refus = await refusDe(() => recevoir(DIRECTION, date, { quantiteKg: 30_000 }))
    expect(refus.champs).toMatchObject([{ champ: 'motifDepassement' }])
    const vide = { quantiteKg: 30_000, motifDepassement: '  ' }
    expect((await refusDe(() => recevoir(DIRECTION, date, vide))).genre).toBe('invalide')
    const { code, motifDepassement } = await recevoir(DIRECTION, date, { quantiteKg: 30_000, ...MOTIF })
    expect(motifDepassement).toBe(MOTIF.motifDepassement)
    const audit = await base.db.audit.findFirstOrThrow({ where: { code } })
    expect(audit).toMatchObject({ acteur: 'direction', apres: MOTIF })
  })

  test('a reason is the direction’s alone to give, even where none is needed', async () => {
    const date = await campagne(200_000)
    const refus = await refusDe(() => recevoir(RECEPTION, date, { quantiteKg: 1, ...MOTIF }))
    expect(refus).toMatchObject({ genre: 'refuse' })
    expect(refus.message).toMatch(/^Seule la direction/)
    expect((await refusDe(() => recevoir(acteur('commerce'), date, MOTIF))).genre).toBe('refuse')
    expect((await recevoir(DIRECTION, date, { quantiteKg: 1, ...MOTIF })).motifDepassement).toBeNull()
  })

  test('of 100 t less one gram in all is only warned of', async () => {
    const date = await campagne(50_000)
    expect((await recevoir(RECEPTION, date, { quantiteKg: '49 999,999' })).motifDepassement).toBeNull()
    expect((await refusDe(() => recevoir(RECEPTION, date, { quantiteKg: 0.001 }))).genre).toBe('impossible')
  })

  test('is counted on the last campaign when that one was larger', async () => {
    const date = await campagne(300_000)
    const suivante = date.replace(String(annee), String(annee + 1))
    await recevoir(RECEPTION, suivante, { quantiteKg: 60_000 })
    expect((await refusDe(() => recevoir(RECEPTION, suivante, { quantiteKg: 1 }))).message).toMatch(
      /de 300\s000\skg/u,
    )
    annee += 1
  })
})

describe('later', () => {
  test('a trailer counts as a delivery does; the direction’s reason covers those that follow', async () => {
    const date = await campagne(100_000)
    const { code } = await recevoir(RECEPTION, date, { quantiteKg: 25_000, ouverte: true })
    const remorque = { code, brutKg: 5_000, tareKg: 2_000 }
    expect((await refusDe(() => peser(RECEPTION, remorque))).message).toMatch(/28\s000\skg de non-adhérents/u)
    expect((await peser(DIRECTION, { ...remorque, ...MOTIF })).motifDepassement).toBe(MOTIF.motifDepassement)
    expect((await peser(DIRECTION, remorque)).quantiteGrammes).toBe(31_000_000)
    expect((await refusDe(() => peser(RECEPTION, remorque))).genre).toBe('impossible')
  })

  test('a correction is judged when it adds to the non-members’ kg, not otherwise', async () => {
    const date = await campagne(100_000)
    const { code } = await recevoir(RECEPTION, date, { quantiteKg: 25_000 })
    expect((await refusDe(() => modifierLivraison(RECEPTION, { code, quantiteKg: 25_001 }))).genre).toBe(
      'impossible',
    )
    await modifierLivraison(DIRECTION, { code, quantiteKg: 40_000, ...MOTIF })
    const corrigee = await modifierLivraison(RECEPTION, { code, quantiteKg: 39_000, humiditePourcent: 30 })
    expect(corrigee.motifDepassement).toBe(MOTIF.motifDepassement)
    const rendue = await modifierLivraison(RECEPTION, { code, verger: deMembre })
    expect(rendue).toMatchObject({ adherent: true, motifDepassement: null })
  })

  test('a member’s delivery moved to a non-member’s orchard adds to them', async () => {
    const date = await campagne(100_000)
    const { code } = await nouvelleLivraison(deMembre, { date, quantiteKg: 50_000 })
    expect((await refusDe(() => modifierLivraison(RECEPTION, { code, verger: deTiers }))).message).toMatch(
      /50\s000\skg de non-adhérents, soit 33,34\s% de 150\s000\skg/u,
    )
  })
})

test('ten receptions at once never pass the ceiling together', async () => {
  const date = await campagne(160_000)
  // 160 t of members admit 40 t of others: five deliveries of 8 t.
  const issues = await Promise.allSettled(
    Array.from({ length: 10 }, () => recevoir(RECEPTION, date, { quantiteKg: 8_000 })),
  )
  const refus = issues.flatMap((i) => (i.status === 'rejected' ? [i.reason] : []))
  for (const e of refus) expect(estDomainError(e) && ['impossible', 'occupe'].includes(e.genre)).toBe(true)
  const { apports } = await partNonAdherents(RECEPTION, { date })
  expect(apports.nonAdherentsGrammes).toBeLessThanOrEqual(40_000_000)
  expect(apports.nonAdherentsGrammes).toBe((10 - refus.length) * 8_000_000)
})

describe('the counter', () => {
  test('counts what is being typed, leaves out what is being corrected', async () => {
    const date = await campagne(70_000)
    const { code } = await recevoir(RECEPTION, date, { quantiteKg: 10_000 })
    const compter = async (saisie: object) =>
      partNonAdherentsReponse.rendre(await partNonAdherents(RECEPTION, { date, ...saisie }))
    expect(await compter({})).toEqual({
      campagne: annee,
      kg: 10_000,
      baseKg: 80_000,
      part: 0.125,
      plafond: 0.2,
      verdict: 'sous_plafond',
      aAccepter: false,
    })
    expect(await compter({ quantiteKg: '10000', livraison: code })).toMatchObject({
      kg: 10_000,
      part: 0.125,
    })
    expect(await compter({ quantiteKg: '20000' })).toMatchObject({ verdict: 'depassement', part: 0.3 })
    expect(await compter({ quantiteKg: '9000' })).toMatchObject({ verdict: 'avertissement' })
  })

  test('asks to be accepted for what saving would refuse, and for nothing else', async () => {
    const date = await campagne(100_000)
    const { code } = await recevoir(DIRECTION, date, { quantiteKg: 40_000, ...MOTIF })
    const { code: deMembres } = await nouvelleLivraison(deMembre, { date, quantiteKg: 30_000 })
    const demande = async (livraison: string, quantiteKg: string) =>
      (await partNonAdherents(RECEPTION, { date, livraison, quantiteKg })).aAccepter
    const refusee = async (livraison: string, quantiteKg: string) =>
      modifierLivraison(RECEPTION, { code: livraison, verger: deTiers, quantiteKg }).then(
        () => false,
        (e) => estDomainError(e) && e.genre === 'impossible',
      )
    for (const [livraison, quantiteKg, attendu] of [
      [code, '40000,001', true],
      [code, '40000', false],
      [code, '39000', false],
      [deMembres, '30000', true],
    ] as const)
      expect([await demande(livraison, quantiteKg), await refusee(livraison, quantiteKg)]).toEqual([
        attendu,
        attendu,
      ])
  })

  test('of an unknown campaign there is none', async () => {
    await base.db.campagne.delete({ where: { annee: 2099 } })
    expect((await refusDe(() => partNonAdherents(RECEPTION, { campagne: 2099 }))).genre).toBe('introuvable')
    expect((await refusDe(() => partNonAdherents(RECEPTION, { quantiteKg: '-1' }))).genre).toBe('invalide')
  })
})

test('afterwards every invariant holds', async () => {
  expect((await executerInvariants(base.url)).filter((i) => i.total > 0)).toEqual([])
})
