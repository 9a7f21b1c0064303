import { afterAll, beforeAll, expect, test } from 'vitest'
import { lireHistoriqueProducteur, lireHistoriqueVerger } from '@/lib/approvisionnements/historique.queries'
import { DIRECTION, nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { modifierVerger } from '@/lib/approvisionnements/verger.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { calibrer } from './calibrage.usecases'
import { lireHistoriqueLivraison, lireHistoriqueLot } from './historique.queries'
import { modifierLivraison } from './livraison.usecases'
import { ANNEXE_1B, livraisonDuCas, nouvelleLivraison } from './monde-de-test'
import { cloturerPesee, peser } from './pesee.usecases'

let base: BaseDeTest
let remettreHorloge: () => void
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-10-15T08:00:00Z'))
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

/** 320 kg go from calibre 2 to calibre 6; the rest stays. */
const AUTREMENT = [{ calibre: 2, quantiteKg: 3_880 }, ...ANNEXE_1B.slice(1), { calibre: 6, quantiteKg: 320 }]

/** Narrow and no-break spaces are looks. */
const lisible = (valeur: string | null) => valeur?.replace(/[\u00a0\u202f]/g, ' ') ?? null
const lisibles = (changements: { champ: string; avant: string | null; apres: string | null }[]) =>
  changements.map((c) => [c.champ, lisible(c.avant), lisible(c.apres)])

test('a second calibration leaves its trail: who, when, why, from what to what', async () => {
  const code = await livraisonDuCas({ calibree: true })
  await calibrer(DIRECTION, { code, lots: AUTREMENT, motif: 'Calibreur déréglé.' })
  const { elements, suivant } = await lireHistoriqueLivraison(RECEPTION, { code })
  expect(suivant).toBeNull()
  expect(elements.map((e) => [e.acte, e.acteur])).toEqual([
    ['Fiche de calibrage enregistrée', 'direction'],
    ['Fiche de calibrage enregistrée', 'reception'],
    ['Enregistrée', 'reception'],
  ])
  expect(elements[0]).toMatchObject({ le: '2026-10-15T08:00:00.000Z', motif: 'Calibreur déréglé.' })
  expect(lisibles(elements[0]?.changements ?? [])).toEqual([
    ['Lot 1, calibre 2', '4 200 kg', '3 880 kg'],
    ['Lot 5, calibre 6', null, '320 kg'],
  ])
})

test('a lot tells only what touched it', async () => {
  const code = await livraisonDuCas({ calibree: true })
  await calibrer(RECEPTION, { code, lots: AUTREMENT })
  const trace = async (numero: number) =>
    (await lireHistoriqueLot(RECEPTION, { lot: `${code}-${numero}` })).elements.map((e) =>
      lisibles(e.changements),
    )
  expect(await trace(1)).toEqual([[['Poids', '4 200 kg', '3 880 kg']], [['Poids', null, '4 200 kg']]])
  expect(await trace(2)).toEqual([[['Poids', null, '3 820 kg']]])
  // The second sheet left lot 2 alone: its one event is on the first page all the same.
  const page = await lireHistoriqueLot(RECEPTION, { lot: `${code}-2`, limite: 1 })
  expect([page.elements.length, page.suivant]).toEqual([1, null])
})

test('a correction is told field by field, page by page', async () => {
  const code = await livraisonDuCas()
  await modifierLivraison(RECEPTION, { code, quantiteKg: '12 000' })
  await modifierLivraison(RECEPTION, { code, humiditePourcent: '38,5' })
  const premiere = await lireHistoriqueLivraison(RECEPTION, { code, limite: 1 })
  expect(premiere.elements.map((e) => lisibles(e.changements))).toEqual([[['Humidité', null, '38,5 %']]])
  const suite = await lireHistoriqueLivraison(RECEPTION, { code, limite: 1, suivant: premiere.suivant })
  expect(suite.elements.map((e) => lisibles(e.changements))).toEqual([
    [['Quantité', '12 520 kg', '12 000 kg']],
  ])
})

test('each trailer and the closing are told', async () => {
  const { code: verger } = await nouveauVerger((await nouvelAdherent()).code)
  const { code } = await nouvelleLivraison(verger, { ouverte: true })
  await peser(RECEPTION, { code, brutKg: 3_000, tareKg: 2_000 })
  await cloturerPesee(RECEPTION, { code })
  const { elements } = await lireHistoriqueLivraison(RECEPTION, { code })
  expect(elements.slice(0, 2).map((e) => [e.acte, lisibles(e.changements)])).toEqual([
    ['Pesée clôturée', [['État', 'pesées en cours', 'à calibrer']]],
    [
      'Remorque pesée',
      [
        ['Quantité', '12 520 kg', '13 520 kg'],
        ['Remorque 2', null, '3 000 kg brut, 2 000 kg de tare'],
      ],
    ],
  ])
})

test('an orchard that changes hands says so, and its old deliveries stay with who brought them', async () => {
  const { code: ancien } = await nouvelAdherent()
  const { code: neuf } = await nouvelAdherent()
  const { code: verger } = await nouveauVerger(ancien)
  const { code: livraison } = await nouvelleLivraison(verger)
  await modifierVerger(DIRECTION, { code: verger, producteur: neuf })
  const [cession] = (await lireHistoriqueVerger(RECEPTION, { code: verger })).elements
  expect(lisibles(cession?.changements ?? [])).toEqual([
    ['Exploitant', `${ancien} Les noix de Polienas`, `${neuf} Les noix de Polienas`],
  ])
  expect((await lireHistoriqueLivraison(RECEPTION, { code: livraison })).elements).toHaveLength(1)
  const adhesion = (await lireHistoriqueProducteur(RECEPTION, { code: ancien })).elements[0]
  expect(lisibles(adhesion?.changements ?? [])).toEqual([
    [expect.stringContaining('Adhésion du'), null, expect.stringMatching(/^numéro \d+$/)],
  ])
})

test('a row written before a field existed is told without it', async () => {
  const code = await livraisonDuCas()
  await base.db.audit.create({
    data: {
      le: new Date('2026-10-15T09:00:00Z'),
      acteur: 'disparu',
      operation: 'PATCH /api/livraisons/{code}',
      objet: 'livraison',
      code,
      avant: { code },
      apres: { code, quantiteGrammes: 5_000 },
    },
  })
  const [evenement] = (await lireHistoriqueLivraison(RECEPTION, { code })).elements
  expect(evenement).toMatchObject({ acteur: 'disparu', acteurNom: 'disparu' })
  expect(lisibles(evenement?.changements ?? [])).toEqual([['Quantité', null, '5 kg']])
})

test('the trail of what does not exist is absent, and a forged cursor refused', async () => {
  expect((await refusDe(() => lireHistoriqueLivraison(RECEPTION, { code: 'L9999' }))).genre).toBe(
    'introuvable',
  )
  expect((await refusDe(() => lireHistoriqueLot(RECEPTION, { lot: 'L9999-1' }))).genre).toBe('introuvable')
  const code = await livraisonDuCas()
  const suivant = Buffer.from(JSON.stringify(['99999999999999999999'])).toString('base64url')
  expect((await refusDe(() => lireHistoriqueLivraison(RECEPTION, { code, suivant }))).genre).toBe('invalide')
})
