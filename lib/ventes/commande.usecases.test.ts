/** Orders on a real base: what is sold is never more than what is there, and a refusal writes nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { executerInvariants } from '@/lib/base/invariants'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { estDomainError } from '@/lib/core/domain-error'
import { enMots } from '@/lib/core/operation'
import { bloquer } from '@/lib/livraisons/blocage.usecases'
import { lireLot } from '@/lib/livraisons/lot.queries'
import { jour, jourVersDate } from '@/lib/mesures/jour'
import { modifierClient } from './client.usecases'
import { CARRECLERC, COMMERCE, nouveauClient } from './clients-de-test'
import { lireCommande, listerCommandes, totaliserCommandes } from './commande.queries'
import { commandeReponse } from './commande.schema'
import { annulerCommande, enregistrerCommande, modifierCommande } from './commande.usecases'
import {
  conditionnerCommande,
  conditionnerCommandes,
  expedierCommande,
  expedierCommandes,
} from './expedition.usecases'
import { lireHistoriqueCommande } from './historique.queries'
import { acheteur, LIGNES_DU_CAS, lotsDuCas, nouvelleCommande } from './monde-de-test'

let base: BaseDeTest
let livraison: string
let lot: string
beforeAll(async () => {
  base = await baseDeTest()
  await acheteur()
})
afterAll(() => base.fermer())
beforeEach(async () => {
  livraison = await lotsDuCas()
  lot = `${livraison}-1`
})

const reste = async (code = lot) => {
  const { quantiteGrammes, engageGrammes, transformeGrammes, mouvementGrammes } = await lireLot(COMMERCE, {
    lot: code,
  })
  return quantiteGrammes + mouvementGrammes - engageGrammes - transformeGrammes
}
const filets = (quantite: number) => [{ conditionnement: 'filet-1kg', quantite }]
const arreter = (type: 'lot' | 'livraison', code: string) =>
  bloquer(RECEPTION, { cible: { type, code }, motif: 'Odeur suspecte' })

describe('an order', () => {
  test('weighs its packagings: the example of the case', async () => {
    const commande = await nouvelleCommande(lot, { prixHt: '2,35', referenceClient: 'BC 7781' })
    expect(commandeReponse.rendre(commande)).toMatchObject({
      lot,
      poidsKg: 3_800,
      prixHt: '2.35',
      montantHt: '8930.00',
      etat: 'enregistree',
      variete: 'Franquette',
      calibre: 2,
    })
    expect(commande.numero).toMatch(/^\d{5}$/)
    expect(await lireLot(COMMERCE, { lot })).toMatchObject({ engageGrammes: 3_800_000, expedieGrammes: 0 })
    expect(await reste()).toBe(400_000)
  })

  test('numbers follow one another, one may be given, none is given twice', async () => {
    const un = await nouvelleCommande(lot, { lignes: filets(1) })
    const deux = await nouvelleCommande(lot, { lignes: filets(1) })
    expect(Number(deux.numero)).toBe(Number(un.numero) + 1)
    const donnee = await nouvelleCommande(lot, { lignes: filets(1), numero: '09213' })
    expect(donnee.numero).toBe('09213')
    const refus = await refusDe(() => nouvelleCommande(lot, { lignes: filets(1), numero: '09213' }))
    expect(refus.genre).toBe('conflit')
  })

  test('the same packaging twice is one line', async () => {
    const { lignes } = await nouvelleCommande(lot, { lignes: [...filets(3), ...filets(4)] })
    expect(lignes).toEqual([expect.objectContaining({ conditionnement: 'filet-1kg', quantite: 7 })])
  })

  test('above its lot is refused, naming the kilograms left', async () => {
    await nouvelleCommande(lot)
    const refus = await refusDe(() => nouvelleCommande(lot, { lignes: filets(401) }))
    expect(refus.genre).toBe('impossible')
    expect(refus.message).toMatch(/Il reste 400\skg du lot/)
    expect(refus.champs).toHaveLength(1)
    await nouvelleCommande(lot, { lignes: filets(400) })
    expect(await reste()).toBe(0)
  })

  test('all lines count together', async () => {
    const refus = await refusDe(() => nouvelleCommande(lot, { lignes: [...filets(4_000), ...LIGNES_DU_CAS] }))
    expect(refus.message).toMatch(/il manque 3\s600\skg/)
  })

  test.each([
    ['no lot and no demand', { lot: undefined }, 'lot'],
    ['both', { demande: { variete: 'Franquette', typeProduit: 'ENTIERE_FRAICHE', calibre: 2 } }, 'lot'],
    ['an unknown client', { client: 'zzzz00001' }, 'client'],
    ['a client badly written', { client: 'carreclerc' }, 'client'],
    [
      'an unknown packaging',
      { lignes: [{ conditionnement: 'sac-2kg', quantite: 1 }] },
      'lignes.0.conditionnement',
    ],
    ['no line', { lignes: [] }, 'lignes'],
    ['nothing of a packaging', { lignes: filets(0) }, 'lignes.0.quantite'],
    ['half a net', { lignes: [{ conditionnement: 'filet-1kg', quantite: 1.5 }] }, 'lignes.0.quantite'],
    ['too much for anybody', { lignes: [{ conditionnement: 'filet-25kg', quantite: 100_000 }] }, 'lignes'],
    ['a day to come', { dateCommande: '2099-01-01' }, 'dateCommande'],
    ['a day before all campaigns', { dateCommande: '1999-10-05' }, 'dateCommande'],
    ['a wish before the order', { dateCommande: '2026-10-03', dateSouhaitee: '2026-10-01' }, 'dateSouhaitee'],
    ['an unknown lot', { lot: 'L9999-1' }, 'lot'],
    ['a price of nothing', { prixHt: 0 }, 'prixHt'],
  ])('is refused with %s', async (_, saisie, champ) => {
    const refus = await refusDe(() => nouvelleCommande(lot, saisie))
    expect(refus.genre).toBe('invalide')
    expect(refus.champs.map((c) => c.champ)).toContain(champ)
  })

  test('an inactive client buys nothing', async () => {
    const { id } = await nouveauClient({ nom: 'Fermeture' })
    await modifierClient(COMMERCE, { id, actif: false, motif: 'Cessation' })
    const refus = await refusDe(() => nouvelleCommande(lot, { client: id }))
    expect(refus.genre).toBe('impossible')
  })

  test('a locked lot sells nothing, nor a lot of a locked delivery', async () => {
    await arreter('lot', lot)
    expect((await refusDe(() => nouvelleCommande(lot))).message).toContain('Odeur suspecte')
    await arreter('livraison', livraison)
    expect((await refusDe(() => nouvelleCommande(`${livraison}-4`, { lignes: filets(1) }))).genre).toBe(
      'impossible',
    )
  })
})

describe('a demand', () => {
  const DEMANDE = { variete: 'franquette', typeProduit: 'ENTIERE_FRAICHE', calibre: 6 }
  const surDemande = (quantite: number, calibre = 6) =>
    enregistrerCommande(COMMERCE, {
      client: CARRECLERC.id,
      demande: { ...DEMANDE, calibre },
      lignes: filets(quantite),
    })

  test('gets the oldest lot that suffices, and is told why; what is locked is passed over', async () => {
    // Calibre 3 of earlier tests' deliveries: 3 820 kg each, the oldest code first on the same day.
    const premiere = await surDemande(3_000, 3)
    const deuxieme = await surDemande(3_000, 3)
    expect(deuxieme.lot > premiere.lot).toBe(true)
    expect(deuxieme.choix).toContain(deuxieme.lot)
    const petite = await surDemande(800, 3)
    expect(petite.lot).toBe(premiere.lot)
    await arreter('lot', premiere.lot)
    expect((await surDemande(10, 3)).lot).toBe(deuxieme.lot)
  })

  test('that no lot meets is told so', async () => {
    expect((await refusDe(() => surDemande(1))).message).toContain('Aucun lot disponible')
    const refus = await refusDe(() => surDemande(4_201, 2))
    expect(refus.message).toMatch(/Aucun lot n’a 4\s201\skg libres/)
    expect(refus.message).toContain('répartissez')
  })

  test('of an unknown variety is told so', async () => {
    const refus = await refusDe(() =>
      enregistrerCommande(COMMERCE, {
        client: CARRECLERC.id,
        demande: { ...DEMANDE, variete: 'Marbot' },
        lignes: filets(1),
      }),
    )
    expect(refus.champs[0]?.champ).toBe('demande.variete')
  })
})

describe('its life', () => {
  const passee = { dateCommande: '2026-10-05' }

  test('recorded, packed, dispatched, in this order and on ordered days', async () => {
    const { numero } = await nouvelleCommande(lot, passee)
    expect((await refusDe(() => expedierCommande(COMMERCE, { numero }))).genre).toBe('impossible')
    const tot = await refusDe(() => conditionnerCommande(COMMERCE, { numero, date: '2026-10-04' }))
    expect(tot).toMatchObject({ genre: 'impossible', champs: [{ champ: 'date' }] })
    const demain = await refusDe(() => conditionnerCommande(COMMERCE, { numero, date: '2099-10-04' }))
    expect(demain.genre).toBe('invalide')
    expect((await conditionnerCommande(COMMERCE, { numero, date: '2026-10-06' })).etat).toBe('conditionnee')
    expect((await refusDe(() => conditionnerCommande(COMMERCE, { numero }))).genre).toBe('impossible')
    expect((await refusDe(() => expedierCommande(COMMERCE, { numero, date: '2026-10-05' }))).genre).toBe(
      'impossible',
    )
    expect(await expedierCommande(COMMERCE, { numero, date: '2026-10-06' })).toMatchObject({
      etat: 'expediee',
      enRetard: false,
    })
    expect((await lireLot(COMMERCE, { lot })).expedieGrammes).toBe(3_800_000)
    for (const geste of [
      () => annulerCommande(COMMERCE, { numero, motif: 'Erreur' }),
      () => modifierCommande(COMMERCE, { numero, lignes: filets(1) }),
      () => expedierCommande(COMMERCE, { numero }),
    ])
      expect((await refusDe(geste)).genre).toBe('impossible')
  })

  describe('dispatched without a price', () => {
    const partie = async (saisie: object = {}) => {
      const { numero } = await nouvelleCommande(lot, { ...passee, ...saisie })
      await conditionnerCommande(COMMERCE, { numero, date: '2026-10-06' })
      await expedierCommande(COMMERCE, { numero, date: '2026-10-06' })
      return numero
    }
    const refusDe409 = async (geste: () => Promise<unknown>) => {
      const { genre, message } = await refusDe(() => enMots(geste))
      expect(genre).toBe('impossible')
      return message
    }

    test('it waits for its price among those that have none, and gets it once', async () => {
      const numero = await partie()
      const attendent = { lot, sansPrix: '1', etat: 'nonAnnulee' }
      expect((await totaliserCommandes(COMMERCE, attendent)).nombre).toBe(1)
      expect(
        await modifierCommande(COMMERCE, { numero, prixHt: '2,35', motif: 'Prix convenu' }),
      ).toMatchObject({ etat: 'expediee', prixHtDixMilliemes: 23_500 })
      expect((await totaliserCommandes(COMMERCE, attendent)).nombre).toBe(0)
      expect(await totaliserCommandes(COMMERCE, { lot })).toMatchObject({ montantHtCentimes: 893_000 })
      const [acte] = (await lireHistoriqueCommande(COMMERCE, { numero })).elements
      expect(acte?.motif).toBe('Prix convenu')
      for (const prixHt of ['2,40', '2,35', null])
        expect(await refusDe409(() => modifierCommande(COMMERCE, { numero, prixHt }))).toContain(
          'ne change plus',
        )
    })

    test('nothing but the price is given to it, not even with the price', async () => {
      const numero = await partie()
      for (const autre of [
        { transporteur: 'Alpes Fret' },
        { lignes: filets(1) },
        { dateSouhaitee: null },
        { prixHt: null },
        { prixHt: undefined },
      ])
        expect(await refusDe409(() => modifierCommande(COMMERCE, { prixHt: 2, numero, ...autre }))).toContain(
          'donnez son prix',
        )
    })

    test('nor to one that had its price, nor to a cancelled one', async () => {
      const avecPrix = await partie({ prixHt: 2, lignes: filets(10) })
      const { numero: annulee } = await nouvelleCommande(lot, { lignes: filets(10) })
      await annulerCommande(COMMERCE, { numero: annulee, motif: 'Double' })
      for (const numero of [avecPrix, annulee])
        expect(await refusDe409(() => modifierCommande(COMMERCE, { numero, prixHt: 3 }))).toContain(
          'ne change plus',
        )
    })

    test('the base holds it to the same, whoever writes', async () => {
      const { db } = base
      const numero = await partie({ lignes: filets(10) })
      await refusDe409(
        () =>
          db.$executeRaw`UPDATE commande SET prix_ht_dix_milliemes = 1, transporteur = 'Rey' WHERE numero = ${numero}`,
      )
      await refusDe409(
        () => db.$executeRaw`UPDATE commande SET transporteur = 'Rey' WHERE numero = ${numero}`,
      )
      await db.$executeRaw`UPDATE commande SET prix_ht_dix_milliemes = 20000 WHERE numero = ${numero}`
      await refusDe409(
        () => db.$executeRaw`UPDATE commande SET prix_ht_dix_milliemes = 30000 WHERE numero = ${numero}`,
      )
      await refusDe409(
        () => db.$executeRaw`UPDATE commande SET prix_ht_dix_milliemes = NULL WHERE numero = ${numero}`,
      )
      const { numero: annulee } = await nouvelleCommande(lot, { lignes: filets(10) })
      await annulerCommande(COMMERCE, { numero: annulee, motif: 'Double' })
      await refusDe409(
        () => db.$executeRaw`UPDATE commande SET prix_ht_dix_milliemes = 20000 WHERE numero = ${annulee}`,
      )
    })
  })

  test('several at once, all or none', async () => {
    const une = await nouvelleCommande(lot, { ...passee, lignes: filets(10) })
    const autre = await nouvelleCommande(`${livraison}-2`, { ...passee, lignes: filets(20) })
    const numeros = [une.numero, autre.numero]
    expect((await refusDe(() => expedierCommandes(COMMERCE, { numeros }))).genre).toBe('impossible')
    await conditionnerCommandes(COMMERCE, { numeros, date: '2026-10-06' })
    const { commandes } = await expedierCommandes(COMMERCE, {
      numeros,
      date: '2026-10-07',
      transporteur: 'Alpes Fret',
    })
    expect(commandes.map((c) => [c.numero, c.dateEnvoi, c.transporteur])).toEqual(
      numeros.map((n) => [n, '2026-10-07', 'Alpes Fret']),
    )
    const { elements } = await lireHistoriqueCommande(COMMERCE, { numero: autre.numero })
    expect(elements.map((e) => e.acte)).toEqual([
      'Expédiée avec d’autres',
      'Conditionnée avec d’autres',
      'Enregistrée',
    ])
  })

  test('amended while it has not left: other lines weigh on the lot, and are packed anew', async () => {
    const { numero } = await nouvelleCommande(lot, passee)
    await conditionnerCommande(COMMERCE, { numero, date: '2026-10-06' })
    const prix = await modifierCommande(COMMERCE, {
      numero,
      prixHt: '2,40',
      transporteur: 'Isère Transports',
    })
    expect(prix).toMatchObject({ etat: 'conditionnee', prixHtDixMilliemes: 24_000 })
    const corrigee = await modifierCommande(COMMERCE, {
      numero,
      lignes: filets(4_200),
      motif: 'Le client a rappelé',
    })
    expect(corrigee).toMatchObject({ etat: 'enregistree', poidsGrammes: 4_200_000 })
    expect(await reste()).toBe(0)
    const trop = await refusDe(() => modifierCommande(COMMERCE, { numero, lignes: filets(4_201) }))
    expect(trop.message).toMatch(/Il reste 4\s200\skg/)
    await modifierCommande(COMMERCE, { numero, lignes: filets(200) })
    expect(await reste()).toBe(4_000_000)
    const { elements } = await lireHistoriqueCommande(COMMERCE, { numero })
    expect(elements.map((e) => e.motif)).toContain('Le client a rappelé')
  })

  test('packed on a day, it is cancelled no sooner', async () => {
    const { numero } = await nouvelleCommande(lot, { dateCommande: '2026-10-01' })
    await conditionnerCommande(COMMERCE, { numero, date: '2026-10-06' })
    const annuler = (date: string) => annulerCommande(COMMERCE, { numero, date, motif: 'Le client renonce' })
    const tot = await refusDe(() => annuler('2026-10-05'))
    expect(tot.message).toMatch(/a été conditionnée le 06\/10\/2026 : donnez ce jour ou un jour suivant/)
    expect((await annuler('2026-10-06')).etat).toBe('annulee')
  })

  test('cancelled with a reason, its kilograms come back, once', async () => {
    const { numero } = await nouvelleCommande(lot)
    expect((await refusDe(() => annulerCommande(COMMERCE, { numero }))).champs[0]?.champ).toBe('motif')
    expect(await annulerCommande(COMMERCE, { numero, motif: 'Le client renonce' })).toMatchObject({
      etat: 'annulee',
    })
    expect(await reste()).toBe(4_200_000)
    expect((await refusDe(() => annulerCommande(COMMERCE, { numero, motif: 'Encore' }))).genre).toBe(
      'impossible',
    )
    expect(await reste()).toBe(4_200_000)
  })

  test('a lock stops packing, dispatch and growth; not the price, a smaller order, a cancellation', async () => {
    const une = await nouvelleCommande(lot, { ...passee, lignes: filets(100) })
    const prete = await nouvelleCommande(lot, { ...passee, lignes: filets(100) })
    await conditionnerCommande(COMMERCE, { numero: prete.numero, date: '2026-10-06' })
    await arreter('lot', lot)
    for (const geste of [
      () => conditionnerCommande(COMMERCE, { numero: une.numero }),
      () => expedierCommande(COMMERCE, { numero: prete.numero }),
      () => modifierCommande(COMMERCE, { numero: une.numero, lignes: filets(101) }),
    ])
      expect((await refusDe(geste)).message).toContain('bloqué')
    await modifierCommande(COMMERCE, { numero: une.numero, lignes: filets(50), prixHt: 3 })
    await annulerCommande(COMMERCE, { numero: une.numero, motif: 'Lot bloqué' })
  })

  test('late: after the wished day, or a week without one', async () => {
    const sans = await nouvelleCommande(lot, { lignes: filets(1), dateCommande: '2026-10-05' })
    const avec = await nouvelleCommande(lot, {
      lignes: filets(1),
      dateCommande: '2026-10-05',
      dateSouhaitee: '2099-01-01',
    })
    expect([sans.enRetard, avec.enRetard]).toEqual([true, false])
    const { elements } = await listerCommandes(COMMERCE, { retard: '1', lot })
    expect(elements.map((c) => c.numero)).toEqual([sans.numero])
  })
})

test('lists by state, client, lot and words, and their total', async () => {
  const { numero } = await nouvelleCommande(lot, { prixHt: '2,35', referenceClient: 'Été 12' })
  const autre = await nouvelleCommande(`${livraison}-2`, { lignes: filets(20) })
  await annulerCommande(COMMERCE, { numero: autre.numero, motif: 'Doublon' })
  const numeros = async (filtres: object) =>
    (await listerCommandes(COMMERCE, { limite: 200, ...filtres })).elements.map((c) => c.numero)
  expect(await numeros({ lot })).toEqual([numero])
  expect(await numeros({ recherche: 'ete 12', lot })).toEqual([numero])
  expect(await numeros({ recherche: numero })).toEqual([numero])
  expect(await numeros({ recherche: 'CARREclerc', lot })).toEqual([numero])
  expect(await numeros({ etat: 'annulee', lot: `${livraison}-2` })).toEqual([autre.numero])
  expect(await numeros({ etat: 'enCours', lot: `${livraison}-2` })).toEqual([])
  expect(await totaliserCommandes(COMMERCE, { lot })).toEqual({
    nombre: 1,
    poidsGrammes: 3_800_000,
    montantHtCentimes: 893_000,
  })
  const page = await listerCommandes(COMMERCE, { limite: 1 })
  const suite = await listerCommandes(COMMERCE, { limite: 1, suivant: page.suivant })
  expect(Number(suite.elements[0]?.numero)).toBeLessThan(Number(page.elements[0]?.numero))
  expect((await lireCommande(RECEPTION, { numero })).lot).toBe(lot)
})

describe('two people and the last kilograms', () => {
  const enMemeTemps = async (nombre: number, quantite: number) =>
    Promise.all(
      Array.from({ length: nombre }, () =>
        nouvelleCommande(lot, { lignes: filets(quantite) }).then(
          () => 'vendu',
          (e: unknown) => (estDomainError(e) ? e.genre : Promise.reject(e)),
        ),
      ),
    )

  test('exactly one wins', async () => {
    const issues = await enMemeTemps(2, 4_000)
    expect(issues.sort()).toEqual(['impossible', 'vendu'])
    expect(await reste()).toBe(200_000)
  })

  test('of forty orders of 210 kg, twenty are served, to the last kilogram', async () => {
    const issues = await enMemeTemps(40, 210)
    expect(issues.filter((i) => i === 'vendu')).toHaveLength(20)
    expect(issues.filter((i) => i === 'impossible')).toHaveLength(20)
    expect(await reste()).toBe(0)
  })

  test('the base refuses by itself, whoever writes', async () => {
    const { numero } = await nouvelleCommande(lot)
    const ecritures = [
      () => base.db.$executeRaw`UPDATE lot SET engage_grammes = 0 WHERE code = ${lot}`,
      () => base.db.$executeRaw`UPDATE commande SET poids_grammes = 4200001 WHERE numero = ${numero}`,
      () => base.db.$executeRaw`UPDATE commande SET poids_grammes = 3800001 WHERE numero = ${numero}`,
      () => base.db.$executeRaw`UPDATE commande SET lot_code = ${`${livraison}-2`} WHERE numero = ${numero}`,
      () => base.db.$executeRaw`UPDATE commande SET date_envoi = current_date WHERE numero = ${numero}`,
      () => base.db.$executeRaw`DELETE FROM commande WHERE numero = ${numero}`,
      () => base.db.$executeRaw`DELETE FROM ligne_commande WHERE commande_numero = ${numero}`,
      () => base.db.$executeRaw`UPDATE ligne_commande SET quantite = 1 WHERE commande_numero = ${numero}`,
      () => base.db.$executeRaw`UPDATE conditionnement SET poids_grammes = 999 WHERE code = 'sachet-1kg'`,
      () =>
        base.db.commande.create({
          data: {
            numero: '77777',
            clientId: 'carr15432',
            lotCode: lot,
            dateCommande: jourVersDate(jour('2026-10-05')),
            campagneAnnee: 2026,
            poidsGrammes: 500_000,
            lignes: { create: { conditionnementCode: 'filet-1kg', rang: 1, quantite: 500 } },
          },
        }),
    ]
    for (const ecriture of ecritures)
      expect((await refusDe(() => enMots<unknown>(ecriture))).genre).toBe('impossible')
  })
})

test('what has left keeps its lines, were they of the same weight; a line stays in its order', async () => {
  const lot = `${await lotsDuCas()}-1`
  const partie = await nouvelleCommande(lot, { lignes: [{ conditionnement: 'filet-1kg', quantite: 10 }] })
  const { numero: autre } = await nouvelleCommande(lot, {
    lignes: [{ conditionnement: 'filet-5kg', quantite: 2 }],
  })
  await conditionnerCommande(COMMERCE, { numero: partie.numero })
  await expedierCommande(COMMERCE, { numero: partie.numero })
  const ecritures = [
    () => base.db.$executeRaw`UPDATE ligne_commande SET conditionnement_code = 'sachet-1kg'
      WHERE commande_numero = ${partie.numero}`,
    () =>
      base.db
        .$executeRaw`UPDATE ligne_commande SET commande_numero = ${partie.numero} WHERE commande_numero = ${autre}`,
  ]
  for (const ecriture of ecritures)
    expect((await refusDe(() => enMots<unknown>(ecriture))).message).toMatch(
      /lignes ne changent plus|reste dans/,
    )
})

test('nothing is packed of a lot before the day it came in', async () => {
  const lot = `${await lotsDuCas()}-1`
  const { numero } = await nouvelleCommande(lot, { dateCommande: '2026-09-28' })
  const refus = await refusDe(() => conditionnerCommande(COMMERCE, { numero, date: '2026-10-01' }))
  expect([refus.genre, refus.message]).toEqual([
    'impossible',
    expect.stringMatching(/existe depuis le 02\/10\/2026/),
  ])
})

test('the invariants hold after all of it', async () => {
  expect((await executerInvariants(base.url)).filter(({ total }) => total > 0)).toEqual([])
})
