/** Each invariant tells a broken base from a sound one: made through the use cases, then broken behind their back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { creerCompte } from '@/lib/access/comptes-de-test'
import { nouveauVerger, nouvelAdherent } from '@/lib/approvisionnements/monde-de-test'
import { acteur } from '@/lib/core/aide-aux-tests'
import { enregistrerLivraison } from '@/lib/livraisons/livraison.usecases'
import { APPORT, livraisonDuCas } from '@/lib/livraisons/monde-de-test'
import { nouveauClient } from '@/lib/ventes/clients-de-test'
import { conditionnerCommande } from '@/lib/ventes/expedition.usecases'
import { nouvelleCommande } from '@/lib/ventes/monde-de-test'
import { type BaseDeTest, baseDeTest } from './base-de-test'
import { executerInvariants } from './invariants'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  await creerCompte('quai', 'reception')
  await nouveauClient()
  const { code: verger } = await nouveauVerger((await nouvelAdherent()).code)
  const { id } = await base.db.utilisateur.findUniqueOrThrow({ where: { identifiant: 'quai' } })
  await enregistrerLivraison(acteur('reception', id), { verger, ...APPORT }, { cleIdempotence: 'une-fois' })
})
afterAll(() => base.fermer())

const rompus = async () => (await executerInvariants(base.url)).filter(({ total }) => total > 0)

it('all hold after what the use cases did', async () => {
  expect(await base.db.idempotence.count()).toBe(1)
  expect(await rompus()).toEqual([])
})

describe('I6', () => {
  it('sees a key whose answer was never written', async () => {
    await base.db.$executeRaw`INSERT INTO idempotence (porteur, cle, empreinte)
      SELECT porteur, 'sans-effet', empreinte FROM idempotence`
    expect(await rompus()).toEqual([
      expect.objectContaining({ code: 'I6', lignes: [expect.objectContaining({ cle: 'sans-effet' })] }),
    ])
    await base.db.$executeRaw`DELETE FROM idempotence WHERE cle = 'sans-effet'`
  })
})

describe('I7', () => {
  /** As a hand that first takes away the base's own guard. */
  const sansGarde = async (geste: () => Promise<unknown>) => {
    await base.db.$executeRaw`ALTER TABLE evenement_commande DISABLE TRIGGER evenement_constant`
    await geste()
    await base.db.$executeRaw`ALTER TABLE evenement_commande ENABLE TRIGGER evenement_constant`
  }
  const vu = (numero: string) => [
    expect.objectContaining({
      code: 'I7',
      total: 1,
      lignes: [expect.objectContaining({ commande: numero })],
    }),
  ]
  let numero: string
  beforeAll(async () => {
    const client = (await nouveauClient()).id
    numero = (await nouvelleCommande(`${await livraisonDuCas({ calibree: true })}-1`, { client })).numero
    expect(await rompus()).toEqual([])
  })

  it('sees an event that did not happen', async () => {
    await base.db.$executeRaw`INSERT INTO evenement_commande (commande_numero, client_id, genre, jour)
      SELECT numero, client_id, 'EXPEDIEE', date_commande FROM commande WHERE numero = ${numero}`
    expect(await rompus()).toEqual(vu(numero))
    await sansGarde(() => base.db.$executeRaw`DELETE FROM evenement_commande WHERE genre = 'EXPEDIEE'`)
    expect(await rompus()).toEqual([])
  })

  it('sees an order told to another client, and one that is told to nobody', async () => {
    const { id: autre } = await nouveauClient()
    await sansGarde(() => base.db.$executeRaw`UPDATE evenement_commande SET client_id = ${autre}`)
    expect(await rompus()).toEqual(vu(numero))
    await sansGarde(() => base.db.$executeRaw`DELETE FROM evenement_commande`)
    expect(await rompus()).toEqual(vu(numero))
    await base.db.$executeRaw`INSERT INTO evenement_commande (commande_numero, client_id, genre, jour)
      SELECT numero, client_id, 'ENREGISTREE', date_commande FROM commande WHERE numero = ${numero}`
    expect(await rompus()).toEqual([])
  })

  it('sees a change that was not told', async () => {
    await base.db.$executeRaw`ALTER TABLE commande DISABLE TRIGGER evenements_de_commandes`
    await conditionnerCommande(acteur('commerce'), { numero })
    await base.db.$executeRaw`ALTER TABLE commande ENABLE TRIGGER evenements_de_commandes`
    expect(await rompus()).toEqual(vu(numero))
    await base.db.$executeRaw`INSERT INTO evenement_commande (commande_numero, client_id, genre, jour)
      SELECT numero, client_id, 'CONDITIONNEE', date_conditionnement FROM commande WHERE numero = ${numero}`
    expect(await rompus()).toEqual([])
  })
})

describe('I8', () => {
  it.each(['producteur', 'verger', 'livraison', 'client', 'utilisateur'] as const)(
    'sees a %s that came in without the audit',
    async (objet) => {
      const code = await enDouce[objet]()
      expect(await rompus()).toEqual([
        expect.objectContaining({ code: 'I8', total: 1, lignes: [{ objet, code }] }),
      ])
      await base.db.audit.create({ data: { acteur: 'systeme', operation: 'essai', objet, code } })
      expect(await rompus()).toEqual([])
    },
  )

  it('does not take the audit of another noun for it, and minds no audit without its record', async () => {
    await base.db.audit.create({
      data: { acteur: 'systeme', operation: 'essai', objet: 'verger', code: 'disparu' },
    })
    expect(await rompus()).toEqual([])
    await base.db.$executeRaw`INSERT INTO utilisateur (identifiant, nom, role, mot_de_passe_empreinte)
      VALUES ('disparu', 'Personne', 'reception', '')`
    expect(await rompus()).toEqual([
      expect.objectContaining({ code: 'I8', lignes: [{ objet: 'utilisateur', code: 'disparu' }] }),
    ])
  })
})

describe('I12', () => {
  it('sees a revision whose line is not its price, rounded once', async () => {
    await base.db
      .$executeRaw`INSERT INTO variete_arbre (id, espece_id, usage_id, libelle) VALUES (1, 1, 1, 'franquette')`
    await base.db.$executeRaw`INSERT INTO dimension (id, min_cm, max_cm) VALUES (1, 15, 30)`
    await base.db.$executeRaw`INSERT INTO revision_tarif (id, pourcentage_dix_milliemes, date, cree_par)
      VALUES (1, 300, '2027-01-01', 'essai'), (2, 300, '2027-01-01', 'essai')`
    await base.db
      .$executeRaw`INSERT INTO ligne_revision VALUES (1, 1, 3, 1, 1850, 1905), (2, 1, 3, 1, 1850, 1906)`
    const lignes = (await rompus()).filter((i) => i.code === 'I12').flatMap((i) => i.lignes)
    expect(lignes).toEqual([expect.objectContaining({ revision: 1, avant: 1850, apres: 1905 })])
  })
})

/** A copy of a sound row under another code, as a hand in the base would make it. */
const enDouce = {
  async producteur() {
    const fiche = await base.db.producteur.findFirstOrThrow()
    return (await base.db.producteur.create({ data: { ...fiche, code: 'P9001' } })).code
  },
  async verger() {
    const fiche = await base.db.verger.findFirstOrThrow()
    return (await base.db.verger.create({ data: { ...fiche, code: 'V9001' } })).code
  },
  async livraison() {
    const { brouillonCalibrage: _, ...fiche } = await base.db.livraison.findFirstOrThrow()
    return (await base.db.livraison.create({ data: { ...fiche, code: 'L9001' } })).code
  },
  async client() {
    const fiche = await base.db.client.findFirstOrThrow()
    return (await base.db.client.create({ data: { ...fiche, id: 'fant90001' } })).id
  },
  async utilisateur() {
    const { id: _, ...fiche } = await base.db.utilisateur.findFirstOrThrow()
    return (await base.db.utilisateur.create({ data: { ...fiche, identifiant: 'intrus' } })).identifiant
  },
}
