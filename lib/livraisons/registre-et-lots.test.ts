/** What the base refuses by itself when somebody passes beside the use cases, and what a correction may not undo. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adherer } from '@/lib/approvisionnements/adhesion.usecases'
import { nouveauVerger, nouvelAdherent, RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { refusApres } from '@/lib/core/attente-de-test'
import { contexte, enMots } from '@/lib/core/operation'
import { enregistrerLivraison } from './livraison.usecases'
import { APPORT, livraisonDuCas, nouvelleLivraison } from './monde-de-test'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
})
afterAll(() => base.fermer())

describe('the register cannot be corrected away from under a delivery', () => {
  test.each([
    ['its beginning', { dateAdhesion: '2026-10-03' }, ['dateAdhesion']],
    ['its end', { dateAdhesion: '2010-01-01', dateSortie: '2026-10-02' }, ['dateAdhesion', 'dateSortie']],
    ['its end alone', { dateAdhesion: '1998-03-12', dateSortie: '2026-10-02' }, ['dateSortie']],
    [
      'its end, under another number',
      { dateAdhesion: '1998-03-12', dateSortie: '2026-10-02', numero: 9_999 },
      ['dateSortie'],
    ],
  ])('%s', async (_nom, dates, champs) => {
    const { code } = await nouvelAdherent()
    const { code: verger } = await nouveauVerger(code)
    await nouvelleLivraison(verger, { date: '2026-10-02' })
    const refus = await refusDe(() => adherer(RECEPTION, { code, ...dates }))
    expect(refus.genre).toBe('impossible')
    expect(refus.champs).toEqual(champs.map((champ) => ({ champ, message: refus.message })))
  })

  test('the day after the last delivery may be the last, and a number may be put right', async () => {
    const { code } = await nouvelAdherent()
    const { code: verger } = await nouveauVerger(code)
    const { code: livraison } = await nouvelleLivraison(verger, { date: '2026-10-02' })
    await adherer(RECEPTION, { code, dateAdhesion: '2010-01-01', dateSortie: '2026-10-03', numero: 7_777 })
    const { adhesionNumero } = await base.db.livraison.findUniqueOrThrow({ where: { code: livraison } })
    expect(adhesionNumero).toBe(7_777)
  })

  test('nor by somebody who corrects it while the delivery is recorded', async () => {
    const { code } = await nouvelAdherent()
    const { code: verger } = await nouveauVerger(code)
    const refus = await refusApres(
      base,
      (tx) => adherer.dans(contexte(tx, RECEPTION), { code, dateAdhesion: '2026-10-03' }),
      () => nouvelleLivraison(verger, { date: '2026-10-02' }),
    )
    expect(refus.genre).toBe('impossible')
    expect(await base.db.livraison.count({ where: { vergerCode: verger } })).toBe(0)
  })

  test('nor by somebody who waited for the delivery', async () => {
    const { code } = await nouvelAdherent()
    const { code: verger } = await nouveauVerger(code)
    const refus = await refusApres(
      base,
      (tx) =>
        enregistrerLivraison.dans(contexte(tx, RECEPTION), {
          ...APPORT,
          typeProduit: 'ENTIERE_SECHE',
          verger,
        }),
      () => adherer(RECEPTION, { code, dateAdhesion: '2026-10-03' }),
    )
    expect(refus.champs.map((c) => c.champ)).toEqual(['dateAdhesion'])
  })

  test('a delivery takes no membership of another producer, nor does its membership go to one', async () => {
    const { code } = await nouvelAdherent()
    const { code: autre, adhesion } = await nouvelAdherent()
    const { code: verger } = await nouveauVerger(code)
    const { code: livraison } = await nouvelleLivraison(verger)
    const gestes = [
      () =>
        base.db
          .$executeRaw`UPDATE livraison SET adhesion_numero = ${adhesion?.numero} WHERE code = ${livraison}`,
      () => base.db
        .$executeRaw`UPDATE adhesion SET producteur_code = ${autre}, date_adhesion = '1990-01-01', date_sortie = '1998-01-01'
        WHERE producteur_code = ${code}`,
    ]
    for (const geste of gestes) expect((await refusDe(() => enMots(geste))).genre).toBe('impossible')
  })
})

describe('lots and écarts keep their delivery', () => {
  test('a lot is not moved, renumbered or given another calibre', async () => {
    const [une, autre] = [await livraisonDuCas({ calibree: true }), await livraisonDuCas()]
    const changements = [
      () =>
        base.db
          .$executeRaw`UPDATE lot SET livraison_code = ${autre}, code = ${`${autre}-1`} WHERE code = ${`${une}-1`}`,
      () => base.db.$executeRaw`UPDATE lot SET calibre_id = 6 WHERE code = ${`${une}-1`}`,
    ]
    for (const changement of changements)
      expect((await refusDe(() => enMots(changement))).message).toContain(
        'garde sa livraison, son numéro et son calibre',
      )
  })

  test('the tables of the season are never emptied at once', async () => {
    await livraisonDuCas({ calibree: true })
    const vider = [
      () => base.db.$executeRaw`TRUNCATE lot CASCADE`,
      () => base.db.$executeRaw`TRUNCATE livraison CASCADE`,
    ]
    for (const geste of vider)
      expect((await refusDe(() => enMots(geste))).message).toContain('ne se vide pas')
  })
})
