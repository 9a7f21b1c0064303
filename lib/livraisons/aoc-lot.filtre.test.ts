/** The verdict in SQL says of every lot what the pure rule says, over a generated base of all kinds of nuts. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { REGLES_AU_CHOIX } from '@/lib/approvisionnements/aoc-verger'
import { lireCommune } from '@/lib/approvisionnements/commune.queries'
import { modifierAire } from '@/lib/approvisionnements/commune.usecases'
import { DIRECTION, nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { jour, jourVersDate } from '@/lib/mesures/jour'
import { listerLots, totaliserLots } from './lot.queries'

const POLIENAS = '38310'
const DIE_HORS_AIRE = '26113'
const VINAY_SORTIE = '38559'
const SORTIE_DE_VINAY = '2005-01-01'

const CALIBRES = [1, 2, 3, 4, 5, 6]
const LOT_GRAMMES = 1_000
const LIVRAISONS = 1_200

/** Every subset of the further rules, each in its own campaign; two minimum calibres. */
const CAMPAGNES = Array.from({ length: 8 }, (_, i) => ({
  annee: 2001 + i,
  calibreMinimumAocMm: i % 2 ? 28 : 24,
  reglesAoc: REGLES_AU_CHOIX.filter((_code, bit) => i & (1 << bit)),
}))

/** Numbers that look random and are the same at each run. */
function tirage(graine: number) {
  let etat = graine
  return <T>(choix: readonly T[]): T => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0
    return choix[Math.floor((etat / 2 ** 32) * choix.length)] as T
  }
}

/** Rows that differ in everything a rule looks at; the yield is on, just under or just over 4 t/ha. */
function livraisons(vergers: readonly string[], producteurCode: string) {
  const tirer = tirage(20_261_124)
  const tirees = Array.from({ length: LIVRAISONS }, (_, i) => {
    const { annee } = tirer(CAMPAGNES)
    const date = tirer([`${annee}-10-02`, `${annee}-12-31`, `${annee + 1}-01-01`, `${annee + 1}-03-01`])
    const parcelle = tirer([null, false, true])
    const inscription = parcelle ? tirer([null, date, `${annee}-09-01`, `${annee + 1}-08-31`]) : null
    return {
      code: `L${10_000 + i}`,
      vergerCode: tirer(vergers),
      producteurCode,
      varieteCode: tirer(['franquette', 'franquette', 'mayette', 'lara']),
      communeInsee: tirer([POLIENAS, POLIENAS, VINAY_SORTIE, DIE_HORS_AIRE]),
      arbresParHectare: tirer([99, 100, 101, 400]),
      anneePlantation: tirer([null, 1985, 2001, 2002, annee - 11, annee - 10, annee]),
      parcelleIdentifiee: parcelle,
      parcelleIdentifieeLe: inscription && jourVersDate(jour(inscription)),
      date: jourVersDate(jour(date)),
      campagneAnnee: annee,
      typeProduitCode: tirer(['ENTIERE_FRAICHE', 'ENTIERE_SECHE']),
      humiditePourMille: tirer([null, 0, 119, 120, 121, 199, 200, 201, 1_000]),
      quantiteGrammes: LOT_GRAMMES * CALIBRES.length,
      etat: 'calibree' as const,
      calibreeLe: jourVersDate(jour(date)),
    }
  })
  const recolte = (l: (typeof tirees)[number]) =>
    tirees.filter((x) => x.vergerCode === l.vergerCode && x.campagneAnnee === l.campagneAnnee).length *
    l.quantiteGrammes
  return tirees.map((l) => ({ ...l, superficieM2: recolte(l) / 400 + tirer([-1, 0, 1]) }))
}

type LotDeTest = ReturnType<typeof lotsDe>[number]

const lotsDe = (lignes: ReturnType<typeof livraisons>) =>
  lignes.flatMap(({ code, varieteCode, typeProduitCode, date, campagneAnnee }) =>
    CALIBRES.map((calibreId) => ({
      code: `${code}-${calibreId}`,
      livraisonCode: code,
      numero: calibreId,
      calibreId,
      varieteCode,
      typeProduitCode,
      date,
      campagneAnnee,
      quantiteGrammes: LOT_GRAMMES,
    })),
  )

/** Part of one lot in ten, dried or cracked, with a moisture of its own or none. */
function transformations(lots: readonly LotDeTest[]) {
  const tirer = tirage(58)
  return lots
    .filter((_, i) => i % 10 === 0)
    .map((parent, i) => {
      const code = `T${1_000 + i}`
      const seche = parent.typeProduitCode === 'ENTIERE_FRAICHE' && tirer([true, true, false])
      return {
        acte: {
          code,
          lotCode: parent.code,
          type: seche ? ('SECHAGE' as const) : ('CASSAGE' as const),
          date: parent.date,
          entreeGrammes: 400,
          sortieGrammes: 300,
          motifPerte: 'CASSE' as const,
          humiditePourMille: tirer([null, 0, 120, 121, 200, 201]),
        },
        donne: {
          ...parent,
          code: `${code}-1`,
          transformationCode: code,
          numero: 1,
          typeProduitCode: seche ? 'ENTIERE_SECHE' : 'CERNEAUX',
          quantiteGrammes: 300,
        },
      }
    })
}

let base: BaseDeTest
let transformes: ReturnType<typeof transformations>
beforeAll(async () => {
  base = await baseDeTest()
  const { code: producteur } = await nouvelAdherent()
  const vergers = await Promise.all(Array.from({ length: 12 }, () => nouveauVerger(producteur)))
  const { aires } = await lireCommune(RECEPTION, { insee: VINAY_SORTIE })
  const sortie = { insee: VINAY_SORTIE, id: aires[0]?.id, jusqua: SORTIE_DE_VINAY, motif: 'Essai' }
  await modifierAire(DIRECTION, sortie)
  for (const { annee, ...parametres } of CAMPAGNES)
    await base.db.campagne.update({ where: { annee }, data: parametres })
  const lignes = livraisons(
    vergers.map((v) => v.code),
    producteur,
  )
  const lots = lotsDe(lignes)
  transformes = transformations(lots)
  await base.db.$transaction([
    base.db.livraison.createMany({ data: lignes }),
    base.db.lot.createMany({ data: lots }),
    base.db.transformation.createMany({ data: transformes.map((t) => t.acte) }),
    base.db.lot.createMany({ data: transformes.map((t) => t.donne) }),
  ])
}, 60_000)
afterAll(() => base.fermer())

async function tousLesLots(aoc: string) {
  const vus: { code: string; verdict: string; campagne: number }[] = []
  let suivant: string | null | undefined
  do {
    const page = await listerLots(RECEPTION, { aoc, limite: 200, ...(suivant ? { suivant } : {}) })
    vus.push(...page.elements.map((l) => ({ code: l.code, verdict: l.aoc.verdict, campagne: l.campagne })))
    suivant = page.suivant
  } while (suivant !== null)
  return vus
}

test('each verdict finds its lots, all of them and no other', async () => {
  const trouves = {
    eligible: await tousLesLots('eligible'),
    non_eligible: await tousLesLots('non_eligible'),
    a_completer: await tousLesLots('a_completer'),
  }
  for (const [voulu, lots] of Object.entries(trouves)) {
    expect(lots.filter((l) => l.verdict !== voulu)).toEqual([])
    expect(lots.length, voulu).toBeGreaterThan(100)
    // A total asks the same in another form.
    expect(await totaliserLots(RECEPTION, { aoc: voulu }), voulu).toMatchObject({ nombre: lots.length })
  }
  const tous = Object.values(trouves).flat()
  const attendus = LIVRAISONS * CALIBRES.length + transformes.length
  expect(new Set(tous.map((l) => l.code)).size).toBe(attendus)
  expect(tous).toHaveLength(attendus)
  const avis = new Map(tous.map((l) => [l.code, l.verdict]))
  const avisDes = (type: string) =>
    new Set(transformes.filter((t) => t.donne.typeProduitCode === type).map((t) => avis.get(t.donne.code)))
  expect(avisDes('CERNEAUX')).toEqual(new Set(['non_eligible']))
  expect(avisDes('ENTIERE_SECHE')).toEqual(new Set(['eligible', 'non_eligible', 'a_completer']))
}, 120_000)
