import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { adherer } from './adhesion.usecases'
import { lireCertification } from './certification.queries'
import { certifier, modifierCertification } from './certification.usecases'
import { DIRECTION, nouveauProducteur, nouvelAdherent, POLIENAS, RECEPTION } from './monde-de-test'
import { lireProducteur, listerProducteurs, proposerCodeProducteur } from './producteur.queries'
import { enregistrerProducteur, modifierProducteur } from './producteur.usecases'

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

describe('a producer is refused, and nothing is written', () => {
  test.each([
    ['without a name', { raisonSociale: '' }, 'raisonSociale', 'Indiquez le nom de la société.'],
    ['with a NUL in its name', { raisonSociale: 'Noix\u0000' }, 'raisonSociale', /invisible ou interdit/],
    ['with half an emoji', { ville: 'Poliénas \ud83c' }, 'ville', /invisible ou interdit/],
    ['with a line feed', { adresse: '52 route\nde Grenoble' }, 'adresse', /invisible ou interdit/],
    ['with an operator for a town', { ville: { not: '' } }, 'ville', /\.$/],
    ['with a postal code of 4 digits', { codePostal: '3821' }, 'codePostal', /5 chiffres/],
    ['with a wrong e-mail', { courriel: 'contact@' }, 'courriel', /contact@exemple\.fr\.$/],
    ['with a wrong SIRET', { siret: '73282932000075' }, 'siret', /La clé de ce SIRET est fausse/],
    [
      'with a name of 121 letters',
      { raisonSociale: 'x'.repeat(121) },
      'raisonSociale',
      'Au plus 120 caractères.',
    ],
    ['with an unknown field', { adherent: true }, 'adherent', /pas attendu ici/],
    ['born inactive', { actif: false }, 'actif', /pas attendu ici/],
    ['with a code of another kind', { code: 'V001' }, 'code', /^Écrivez le code comme P058/],
  ])('%s', async (_nom, saisie, champ, phrase) => {
    const refus = await refusDe(() => enregistrerProducteur(RECEPTION, { ...POLIENAS, ...saisie }))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs).toEqual([{ champ, message: expect.stringMatching(phrase) }])
  })

  test('with a code that is taken', async () => {
    const { code } = await nouveauProducteur()
    const refus = await refusDe(() => nouveauProducteur({ code }))
    expect(refus.genre).toBe('conflit')
    expect(refus.champs[0]?.champ).toBe('code')
  })

  test('made inactive without a reason', async () => {
    const { code } = await nouveauProducteur()
    const refus = await refusDe(() => modifierProducteur(RECEPTION, { code, actif: false }))
    expect(refus.champs).toEqual([
      { champ: 'motif', message: 'Indiquez pourquoi ce producteur devient inactif.' },
    ])
  })

  test.each(['P888', 'p888'])('changed, joined or certified while %s does not exist', async (code) => {
    const certificat = { certification: 'AB', dateObtention: '2020-01-01' }
    for (const effet of [
      () => modifierProducteur(RECEPTION, { code, ville: 'Vinay' }),
      () => adherer(RECEPTION, { code, dateAdhesion: '2020-01-01' }),
      () => certifier(RECEPTION, { code, ...certificat }),
      () => lireProducteur(DIRECTION, { code }),
    ])
      expect((await refusDe(effet)).genre).toBe('introuvable')
  })
})

test('a reason alone is refused to an active producer, and corrects that of an inactive one', async () => {
  const { code } = await nouveauProducteur()
  const refus = await refusDe(() => modifierProducteur(RECEPTION, { code, motif: 'Retraite' }))
  expect([refus.genre, refus.champs.map((c) => c.champ)]).toEqual(['impossible', ['motif']])
  await modifierProducteur(RECEPTION, { code, actif: false, motif: 'Retraite' })
  const corrige = await modifierProducteur(RECEPTION, { code, motif: 'Vente du domaine' })
  expect(corrige).toMatchObject({ actif: false, motifInactivite: 'Vente du domaine' })
})

describe('a producer', () => {
  test('takes the proposed code, and keeps its words composed and trimmed', async () => {
    const { code } = await proposerCodeProducteur(RECEPTION)
    const saisie = {
      ...POLIENAS,
      raisonSociale: '  Les  noix de Polie\u0301nas ',
      siret: '732 829 320 00074',
    }
    expect(await enregistrerProducteur(RECEPTION, saisie)).toMatchObject({
      code,
      raisonSociale: 'Les noix de Poliénas',
      siret: '73282932000074',
      adherent: false,
      actif: true,
    })
  })

  test('is corrected field by field; null clears, absence leaves', async () => {
    const { code } = await enregistrerProducteur(RECEPTION, {
      ...POLIENAS,
      telephone: '04 76 07 12 58',
      civilite: 'M.',
    })
    const corrige = await modifierProducteur(RECEPTION, { code, telephone: null, ville: 'Vinay' })
    expect(corrige).toMatchObject({
      telephone: null,
      civilite: 'M.',
      ville: 'Vinay',
      adresse: POLIENAS.adresse,
    })
  })

  test('becomes inactive for a reason, and active again', async () => {
    const { code } = await nouveauProducteur()
    expect(await modifierProducteur(RECEPTION, { code, actif: false, motif: 'Retraite' })).toMatchObject({
      actif: false,
      motifInactivite: 'Retraite',
    })
    expect(await modifierProducteur(RECEPTION, { code, actif: true })).toMatchObject({
      actif: true,
      motifInactivite: null,
    })
  })

  test('is found without accents, and lists tell members from others', async () => {
    const membre = await nouvelAdherent()
    const { code } = await nouveauProducteur({ raisonSociale: 'Noyeraie de l’Étang' })
    const trouve = async (filtres: object) =>
      (await listerProducteurs(DIRECTION, { limite: 200, ...filtres })).elements.map((p) => p.code)
    expect(await trouve({ recherche: 'etang' })).toEqual([code])
    expect(await trouve({ adherent: '1' })).toContain(membre.code)
    expect(await trouve({ adherent: '1' })).not.toContain(code)
    expect(await trouve({ adherent: 'non' })).toContain(code)
    const nul = Buffer.from(JSON.stringify(['a\u0000', 'b'])).toString('base64url')
    expect((await refusDe(() => listerProducteurs(DIRECTION, { suivant: nul }))).champs[0]?.champ).toBe(
      'suivant',
    )
  })
})

describe('a membership is refused, and nothing is written', () => {
  const adhesion = { dateAdhesion: '2020-01-01' }
  test.each([
    ['in the future', { dateAdhesion: '2026-10-16' }, 'dateAdhesion'],
    ['on 30 February', { dateAdhesion: '30/02/2020' }, 'dateAdhesion'],
    ['that ends before it begins', { ...adhesion, dateSortie: '2019-12-31' }, 'dateSortie'],
    ['that ends the day it begins', { ...adhesion, dateSortie: '2020-01-01' }, 'dateSortie'],
    ['with number 0', { ...adhesion, numero: 0 }, 'numero'],
    ['with half a share', { ...adhesion, partsSociales: 0.5 }, 'partsSociales'],
    ['with an operator for a number', { ...adhesion, numero: { gt: 0 } }, 'numero'],
    ['with an unknown field', { ...adhesion, adherent: true }, 'adherent'],
  ])('%s', async (_nom, saisie, champ) => {
    const { code } = await nouveauProducteur()
    const refus = await refusDe(() => adherer(RECEPTION, { code, ...saisie }))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs.map((c) => c.champ)).toEqual([champ])
  })

  test('with a number of the register that is taken', async () => {
    const numero = (await nouvelAdherent()).adhesion?.numero
    const { code } = await nouveauProducteur()
    const refus = await refusDe(() => adherer(RECEPTION, { code, ...adhesion, numero }))
    expect(refus.genre).toBe('conflit')
    expect(refus.champs[0]).toMatchObject({ champ: 'numero', message: expect.stringMatching(/déjà pris/) })
  })

  test('when a correction would overlap an earlier period', async () => {
    const { code } = await nouvelAdherent('1998-03-12')
    await adherer(RECEPTION, { code, dateAdhesion: '1998-03-12', dateSortie: '2005-06-30' })
    await adherer(RECEPTION, { code, dateAdhesion: '2012-01-01' })
    const refus = await refusDe(() => adherer(RECEPTION, { code, dateAdhesion: '2004-01-01' }))
    expect(refus.genre).toBe('conflit')
    expect(refus.champs[0]?.champ).toBe('dateAdhesion')
    expect(refus.message).toMatch(/déjà adhérent du 12\/03\/1998 au 30\/06\/2005/)
  })
})

describe('a membership', () => {
  test('begins, is corrected, ends and begins again under a new number', async () => {
    const { code } = await nouveauProducteur()
    const premiere = await adherer(RECEPTION, { code, dateAdhesion: '1998-03-12' })
    const numero = premiere.adhesion?.numero ?? 0
    expect(numero).toBeGreaterThan(0)
    const corrigee = await adherer(RECEPTION, { code, dateAdhesion: '1998-03-13', partsSociales: 240 })
    expect(corrigee.adhesions).toEqual([
      { numero, dateAdhesion: '1998-03-13', dateSortie: null, partsSociales: 240 },
    ])
    const sortie = await adherer(RECEPTION, { code, dateAdhesion: '1998-03-13', dateSortie: '2020-06-30' })
    expect(sortie).toMatchObject({
      adherent: false,
      adhesion: { numero, dateSortie: '2020-06-30', partsSociales: 240 },
    })
    const retour = await adherer(RECEPTION, { code, dateAdhesion: '2020-06-30' })
    expect(retour.adherent).toBe(true)
    expect(retour.adhesions.map((a) => [a.dateAdhesion, a.dateSortie])).toEqual([
      ['2020-06-30', null],
      ['1998-03-13', '2020-06-30'],
    ])
    expect(retour.adhesion?.numero).toBeGreaterThan(numero)
  })

  test('may end later: until that day the producer is a member', async () => {
    const { code } = await nouveauProducteur()
    const fiche = await adherer(RECEPTION, { code, dateAdhesion: '2020-01-01', dateSortie: '2026-10-16' })
    expect(fiche.adherent).toBe(true)
    const lendemain = reglerHorloge(() => new Date('2026-10-15T22:00:00Z'))
    expect((await lireProducteur(DIRECTION, { code })).adherent).toBe(false)
    lendemain()
    remettreHorloge = reglerHorloge(() => new Date('2026-10-15T08:00:00Z'))
  })
})

describe('a certification is refused, and nothing is written', () => {
  const ab = { certification: 'AB', dateObtention: '2024-06-01' }

  test('for somebody who is no member', async () => {
    const { code } = await nouveauProducteur()
    const refus = await refusDe(() => certifier(RECEPTION, { code, ...ab }))
    expect(refus.genre).toBe('impossible')
    expect(refus.champs).toEqual([
      {
        champ: 'certification',
        message:
          'Les certifications sont suivies pour les adhérents seulement : enregistrez d’abord l’adhésion.',
      },
    ])
  })

  test('for somebody who has left', async () => {
    const { code } = await nouvelAdherent()
    await adherer(RECEPTION, { code, dateAdhesion: '1998-03-12', dateSortie: '2026-10-15' })
    expect((await refusDe(() => certifier(RECEPTION, { code, ...ab }))).genre).toBe('impossible')
  })

  test.each([
    ['that ends before it begins', { ...ab, dateFin: '2024-05-31' }, 'dateFin', /précède l’obtention/],
    ['obtained tomorrow', { ...ab, dateObtention: '2026-10-16' }, 'dateObtention', /dans le futur/],
    ['that nobody knows', { ...ab, certification: 'HVE' }, 'certification', /AB/],
    ['that is an operator', { ...ab, certification: { not: '' } }, 'certification', /\.$/],
    ['with an unknown field', { ...ab, valide: true }, 'valide', /pas attendu ici/],
    [
      'with a control character in its number',
      { ...ab, numero: '38\u0007' },
      'numero',
      /invisible ou interdit/,
    ],
  ])('%s', async (_nom, saisie, champ, phrase) => {
    const { code } = await nouvelAdherent()
    const refus = await refusDe(() => certifier(RECEPTION, { code, ...saisie }))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs).toEqual([{ champ, message: expect.stringMatching(phrase) }])
  })

  test('recorded twice for one day', async () => {
    const { code } = await nouvelAdherent()
    await certifier(RECEPTION, { code, ...ab })
    const refus = await refusDe(() =>
      certifier(RECEPTION, { code, ...ab, certification: 'agriculture biologique' }),
    )
    expect(refus.genre).toBe('conflit')
    expect(refus.champs[0]?.champ).toBe('dateObtention')
  })

  test('corrected so that it ends before it begins, either way', async () => {
    const { code } = await nouvelAdherent()
    const { id } = await certifier(RECEPTION, { code, ...ab, dateFin: '2025-05-31' })
    for (const saisie of [{ dateFin: '2024-05-31' }, { dateObtention: '2025-06-01' }]) {
      const refus = await refusDe(() => modifierCertification(RECEPTION, { code, id, ...saisie }))
      expect(refus.champs.map((c) => c.champ)).toEqual(['dateFin'])
    }
  })

  test('moved onto the day of another one', async () => {
    const { code } = await nouvelAdherent()
    await certifier(RECEPTION, { code, ...ab })
    const { id } = await certifier(RECEPTION, { code, ...ab, dateObtention: '2025-06-01' })
    const refus = await refusDe(() =>
      modifierCertification(RECEPTION, { code, id, dateObtention: ab.dateObtention }),
    )
    expect([refus.genre, refus.champs.map((c) => c.champ)]).toEqual(['conflit', ['dateObtention']])
    await modifierCertification(RECEPTION, { code, id, dateObtention: '2025-06-01' })
  })

  test('of somebody else, or that does not exist', async () => {
    const { code } = await nouvelAdherent()
    const { id } = await certifier(RECEPTION, { code, ...ab })
    const autre = await nouvelAdherent()
    for (const cle of [
      { code: autre.code, id },
      { code, id: 2_147_483_647 },
    ]) {
      expect((await refusDe(() => modifierCertification(RECEPTION, cle))).genre).toBe('introuvable')
      expect((await refusDe(() => lireCertification(DIRECTION, cle))).genre).toBe('introuvable')
    }
  })
})

test('a certification is recorded by code or name, corrected and ended', async () => {
  const { code } = await nouvelAdherent()
  const saisie = { certification: 'globalg.a.p.', dateObtention: '15/09/2024', numero: '4052852051217' }
  const gap = await certifier(RECEPTION, { code, ...saisie })
  expect(await lireCertification(DIRECTION, { code, id: gap.id })).toEqual(gap)
  expect(gap).toMatchObject({ certification: 'GLOBALGAP', dateFin: null, valide: true })
  expect(await modifierCertification(RECEPTION, { code, id: gap.id, dateFin: '2025-09-14' })).toMatchObject({
    numero: '4052852051217',
    dateFin: '2025-09-14',
    valide: false,
  })
  expect(await modifierCertification(RECEPTION, { code, id: gap.id, dateFin: null })).toMatchObject({
    valide: true,
  })
})
