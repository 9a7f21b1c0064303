/** Studies on a real database: annexe 2A as the contract answers it, and those that are kept. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { creerCompte } from '@/lib/access/comptes-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { acteur, refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { lireEtude, lireHistoriqueEtude, listerEtudes } from './etude.queries'
import { etudeReponse } from './etude.schema'
import { dupliquerEtude, enregistrerEtude, modifierEtude } from './etude.usecases'
import { rentabiliteReponse } from './rentabilite.schema'
import { evaluerRentabilite } from './rentabilite.usecases'

const DIRECTION = acteur('direction')

let base: BaseDeTest
let remettreHorloge: () => void
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-10-15T08:00:00Z'))
  await creerCompte('direction', 'direction')
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

const evaluer = async (saisie?: object) =>
  rentabiliteReponse.rendre(await evaluerRentabilite(DIRECTION, saisie)) as Record<string, unknown>
const nouvelle = (saisie: object = {}) => enregistrerEtude(DIRECTION, { nom: 'Essai', ...saisie })

describe('the computation that keeps nothing', () => {
  test('an empty body is annexe 2A, on the wire of the contract', async () => {
    const avant = await base.db.audit.count()
    const { etapes, ...reste } = await evaluer()
    expect(reste).toEqual({
      coutCommercialAvant: '11400.00',
      coutCommercialApres: '14400.00',
      surcout: '3000.00',
      surcoutPorte: '3000.00',
      tauxAvant: 0.04,
      tauxApres: 0.037,
      position: 'DANS_LA_FOURCHETTE',
      chiffreAffaires: '1000000.00',
      resultatAvant: '40000.00',
      resultatApres: '37000.00',
      centresAvant: { commercial: '11400.00', administratif: '3400.00', production: '1500.00' },
      centresApres: { commercial: '14400.00', administratif: '4100.00', production: '2200.00' },
      totalAvant: '16300.00',
      totalApres: '20700.00',
    })
    expect(etapes).toContainEqual(
      expect.objectContaining({ code: 'telephoneApres', montant: '7000.00', taux: null }),
    )
    expect(await base.db.audit.count()).toBe(avant)
    expect(await base.db.etude.count()).toBe(0)
  })

  test('what is given replaces what annexe 2A says', async () => {
    expect(await evaluer({ partPorteuse: '80 %' })).toMatchObject({
      surcout: '3000.00',
      surcoutPorte: '375.00',
      resultatApres: '39625.00',
      tauxApres: 0.0396,
      position: 'AU_DESSUS',
    })
    expect(await evaluer({ gainTelephone: 1, hebergement: 0 })).toMatchObject({
      coutCommercialApres: '2100.00',
      surcout: '-9300.00',
      tauxApres: 0.0493,
    })
    expect(await evaluer({ surcoutRetenu: '3 000', gainTelephone: 0 })).toMatchObject({ tauxApres: 0.037 })
  })

  test.each([
    ['a split that does not add up', { telephoneCommercial: 9_900 }, 'telephone', /il manque 100,00\s€/],
    ['an account without its split', { internet: '4 200,50' }, 'internet', /il manque 0,50\s€/],
    ['a share above all', { partChiffreAffaires: '120 %' }, 'partChiffreAffaires', /de 0 à 100\s%/],
    ['no share', { partChiffreAffaires: 0 }, 'partChiffreAffaires', /dépassez 0/],
    ['no sales', { ventes: 0 }, 'ventes', /dépassez 0/],
    ['a negative quote', { hebergement: -1 }, 'hebergement', /négatif/],
    ['ambiguous thousands', { ventes: '10.000' }, 'ventes', /ambigu/],
    ['a text for an amount', { ventes: 'beaucoup' }, 'ventes', /un nombre/],
    ['nobody to bear it', { nombrePorteurs: 0 }, 'nombrePorteurs', /de 1 à/],
    ['a field of its own', { marge: 1 }, 'marge', /pas attendu ici/],
  ])('%s is refused beside its field', async (_nom, saisie, champ, phrase) => {
    const refus = await refusDe(() => evaluerRentabilite(DIRECTION, saisie))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs).toEqual([{ champ, message: expect.stringMatching(phrase) }])
  })

  test('two splits at once are both named', async () => {
    const refus = await refusDe(() => evaluerRentabilite(DIRECTION, { telephone: 12_000, internet: 4_000 }))
    expect([refus.message, refus.champs.map((c) => c.champ)]).toEqual([
      '2 champs sont à corriger.',
      ['telephone', 'internet'],
    ])
  })
})

describe('a kept study', () => {
  test('starts from annexe 2A, and gives its inputs and results back', async () => {
    const etude = await nouvelle({ nom: ' Annexe  2A ' })
    expect(etudeReponse.rendre(etude)).toMatchObject({
      nom: 'Annexe 2A',
      origine: null,
      auteur: 'direction',
      creeLe: '2026-10-15T08:00:00.000Z',
      actif: true,
      telephone: '12100.00',
      gainTelephone: 0.3,
      surcoutRetenu: null,
      resultat: { coutCommercialApres: '14400.00', tauxApres: 0.037 },
    })
    expect(await lireEtude(DIRECTION, { code: etude.code })).toEqual(etude)
  })

  test('is amended, and its trail tells from what to what', async () => {
    const { code } = await nouvelle()
    const etude = await modifierEtude(DIRECTION, { code, gainTelephone: '40 %', surcoutRetenu: '2 500' })
    expect(etude.resultat).toMatchObject({ surcoutCalculeCentimes: 200_000, surcoutCentimes: 250_000 })
    expect((await modifierEtude(DIRECTION, { code, surcoutRetenu: null })).resultat.surcoutCentimes).toBe(
      200_000,
    )
    const { elements } = await lireHistoriqueEtude(DIRECTION, { code })
    expect(elements.map((e) => e.acte)).toEqual(['Corrigée', 'Corrigée', 'Enregistrée'])
    expect(elements[1]?.changements).toEqual([
      { champ: 'Gain sur le téléphone', avant: '30\u00a0%', apres: '40\u00a0%' },
      { champ: 'Coût supplémentaire retenu', avant: null, apres: expect.stringMatching(/2\s500,00/) },
    ])
  })

  test('is duplicated as a scenario of the study it comes from, even from a scenario', async () => {
    const { code } = await nouvelle()
    const reparti = await dupliquerEtude(DIRECTION, { code, nom: 'Réparti', partPorteuse: 0.8 })
    const aussi = await dupliquerEtude(DIRECTION, {
      code: reparti.code,
      nom: 'Réparti, gain de 40 %',
      gainTelephone: 0.4,
    })
    expect([reparti.origine, aussi.origine]).toEqual([code, code])
    expect([reparti.resultat.surcoutPorteCentimes, aussi.resultat.surcoutPorteCentimes]).toEqual([
      37_500, 25_000,
    ])
    const { elements } = await listerEtudes(DIRECTION, { origine: code })
    expect(elements.map((e) => e.code)).toEqual([code, reparti.code, aussi.code])
  })

  test('is set aside with a reason, and taken up again', async () => {
    const { code } = await nouvelle()
    await modifierEtude(DIRECTION, { code, actif: false, motif: 'Devis périmé' })
    const actives = async () => (await listerEtudes(DIRECTION, { actif: '1' })).elements.map((e) => e.code)
    expect(await actives()).not.toContain(code)
    expect((await lireEtude(DIRECTION, { code })).motifInactivite).toBe('Devis périmé')
    await modifierEtude(DIRECTION, { code, actif: true })
    expect(await actives()).toContain(code)
  })

  test('is refused without a name, with a split that does not add up, or when it is not there', async () => {
    const { code } = await nouvelle()
    for (const [effet, champ] of [
      [() => enregistrerEtude(DIRECTION, {}), 'nom'],
      [() => enregistrerEtude(DIRECTION, { nom: 'x', telephone: 1 }), 'telephone'],
      [() => modifierEtude(DIRECTION, { code, internetCommercial: 0 }), 'internet'],
      [() => modifierEtude(DIRECTION, { code, actif: false }), 'motif'],
      [() => dupliquerEtude(DIRECTION, { code, nom: 'y', partPorteuse: 0.05 }), 'partPorteuse'],
    ] as const)
      expect((await refusDe(effet)).champs.map((c) => c.champ)).toEqual([champ])
    for (const effet of [
      () => lireEtude(DIRECTION, { code: 'E999' }),
      () => modifierEtude(DIRECTION, { code: 'E999', nom: 'z' }),
      () => dupliquerEtude(DIRECTION, { code: 'E999', nom: 'z' }),
      () => lireHistoriqueEtude(DIRECTION, { code: 'E999' }),
    ])
      expect((await refusDe(effet)).genre).toBe('introuvable')
  })

  test('the base itself refuses a split that does not add up, and the list is read page after page', async () => {
    await expect(base.db.etude.updateMany({ data: { telephoneCentimes: 1n } })).rejects.toThrow()
    const { elements, suivant } = await listerEtudes(DIRECTION, { limite: 2 })
    const suite = await listerEtudes(DIRECTION, { limite: 200, suivant })
    expect(elements).toHaveLength(2)
    expect(suite.elements.length).toBe((await base.db.etude.count()) - 2)
    expect((await executerInvariants(base.url)).filter((i) => i.total > 0)).toEqual([])
  })
})

test('only the direction reads and keeps studies', async () => {
  for (const role of ['reception', 'commerce', 'distributeur'] as const)
    for (const effet of [
      () => evaluerRentabilite(acteur(role)),
      () => listerEtudes(acteur(role)),
      () => lireEtude(acteur(role), { code: 'E001' }),
      () => lireHistoriqueEtude(acteur(role), { code: 'E001' }),
      () => enregistrerEtude(acteur(role), { nom: 'x' }),
      () => modifierEtude(acteur(role), { code: 'E001', nom: 'x' }),
      () => dupliquerEtude(acteur(role), { code: 'E001', nom: 'x' }),
    ])
      expect((await refusDe(effet)).genre).toBe('refuse')
})
