/** What PostgreSQL refuses by itself, provoked for real through Prisma, and the sentence that people get. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  nouveauProducteur,
  nouveauVerger,
  nouvelAdherent,
  RECEPTION,
} from '@/lib/approvisionnements/monde-de-test'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { creerDb, db, dbEnLecture, fermerDb, type Tx } from '@/lib/base/client'
import { executerInvariants } from '@/lib/base/invariants'
import { calibrer } from '@/lib/livraisons/calibrage.usecases'
import { ANNEXE_1B, livraisonDuCas, nouvelleLivraison } from '@/lib/livraisons/monde-de-test'
import { Prisma } from '@/prisma/generated/client'
import { empreinteDeLaBase, estUnePhrase, refusDe } from './aide-aux-tests'
import { refusDeLaBase } from './database-error'
import type { DomainError } from './domain-error'

let base: BaseDeTest
let membre: string
let autre: string
let verger: string
let recue: string
let calibree: string
beforeAll(async () => {
  base = await baseDeTest()
  membre = (await nouvelAdherent()).code
  autre = (await nouveauProducteur()).code
  verger = (await nouveauVerger(membre)).code
  recue = (await nouvelleLivraison(verger)).code
  calibree = await livraisonDuCas({ calibree: true })
})
afterAll(() => base.fermer())

const erreurDe = (effet: () => PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve()
    .then(effet)
    .then(
      () => expect.fail('accepted by the base'),
      (e: unknown) => e,
    )

/** The refusal in words, and the proof that the whole transaction was undone. */
async function traduit(effet: (tx: Tx) => PromiseLike<unknown>): Promise<DomainError> {
  const avant = await empreinteDeLaBase()
  const erreur = await erreurDe(() => base.db.$transaction(async (tx) => void (await effet(tx))))
  expect(await empreinteDeLaBase()).toEqual(avant)
  const refus = refusDeLaBase(erreur)
  if (!refus) throw erreur
  estUnePhrase(refus.message)
  return refus
}

describe('at COMMIT, lots and écarts weigh what was delivered', () => {
  test.each<[string, (tx: Tx) => PromiseLike<unknown>, RegExp]>([
    [
      'a lot made heavier, in SQL',
      (tx) =>
        tx.$executeRaw`UPDATE lot SET quantite_grammes = quantite_grammes + 1 WHERE code = ${`${calibree}-1`}`,
      /pèse 12520000 g et sa fiche en répartit 12520001/,
    ],
    [
      'a lot made heavier, by Prisma',
      (tx) => tx.lot.update({ where: { code: `${calibree}-1` }, data: { quantiteGrammes: 1 } }),
      /^La livraison L\d+ pèse/,
    ],
    ['a lot removed', (tx) => tx.lot.delete({ where: { code: `${calibree}-2` } }), /^La livraison L\d+ pèse/],
    [
      'an écart added',
      (tx) =>
        tx.ecartCalibrage.create({ data: { livraisonCode: calibree, motif: 'CASSE', quantiteGrammes: 1 } }),
      /^La livraison L\d+ pèse/,
    ],
    [
      'a calibrated delivery made lighter',
      (tx) => tx.livraison.update({ where: { code: calibree }, data: { quantiteGrammes: 1 } }),
      /^La livraison L\d+ pèse/,
    ],
    [
      'calibrated without a lot',
      (tx) =>
        tx.livraison.update({ where: { code: recue }, data: { etat: 'calibree', calibreeLe: new Date() } }),
      /^La livraison L\d+ pèse/,
    ],
    [
      'lots under a delivery that is no longer calibrated',
      (tx) => tx.livraison.update({ where: { code: calibree }, data: { etat: 'recue', calibreeLe: null } }),
      /n’est pas calibrée/,
    ],
    [
      'an écart of an uncalibrated delivery',
      (tx) => tx.$executeRaw`INSERT INTO ecart_calibrage VALUES (${recue}, 'CASSE', 1)`,
      /^La livraison L\d+ n’est pas calibrée : elle ne peut pas porter de lots\.$/,
    ],
    [
      'a lot of an uncalibrated delivery',
      (tx) =>
        tx.$executeRaw`INSERT INTO lot SELECT code || '-1', code, 1, 2, variete_code, type_produit_code, date, campagne_annee, 1 FROM livraison WHERE code = ${recue}`,
      /n’est pas calibrée/,
    ],
  ])('%s', async (_nom, effet, phrase) => {
    const refus = await traduit(effet)
    expect(refus.genre).toBe('impossible')
    expect(refus.message).toMatch(phrase)
  })

  test('two sessions that each balance a half cannot pass each other', async () => {
    const code = await livraisonDuCas({ calibree: true })
    const bouger = (de: number, vers: number, grammes: number) =>
      base.db.$transaction(async (tx) => {
        await tx.$executeRaw`UPDATE lot SET quantite_grammes = quantite_grammes - ${grammes} WHERE code = ${`${code}-${de}`}`
        await tx.$executeRaw`UPDATE lot SET quantite_grammes = quantite_grammes + ${grammes} WHERE code = ${`${code}-${vers}`}`
      })
    await Promise.all([bouger(1, 2, 1_000), bouger(3, 4, 500)])
    expect((await executerInvariants(base.url)).filter((i) => i.total > 0)).toEqual([])
  })
})

describe('what a statement alone breaks', () => {
  test.each<[string, string, (tx: Tx) => PromiseLike<unknown>, RegExp]>([
    [
      'kernels delivered (CHECK, by Prisma)',
      'impossible',
      (tx) => tx.livraison.update({ where: { code: recue }, data: { typeProduitCode: 'CERNEAUX' } }),
      /^Une règle de la base/,
    ],
    [
      'kernels delivered (CHECK, in SQL)',
      'impossible',
      (tx) => tx.$executeRaw`UPDATE livraison SET type_produit_code = 'CERNEAUX' WHERE code = ${recue}`,
      /^Une règle de la base/,
    ],
    [
      'a delivery of 0 g (CHECK)',
      'impossible',
      (tx) => tx.$executeRaw`UPDATE livraison SET quantite_grammes = 0 WHERE code = ${recue}`,
      /^Une règle/,
    ],
    [
      'a lot below 0 g (trigger)',
      'impossible',
      (tx) => tx.$executeRaw`UPDATE lot SET quantite_grammes = -1 WHERE livraison_code = ${calibree}`,
      /^Le lot L\d+-\d n’a plus que [\d,]+ kg disponibles/,
    ],
    [
      'a code without its form (CHECK)',
      'impossible',
      (tx) => tx.$executeRaw`UPDATE producteur SET code = 'X1' WHERE code = ${autre}`,
      /^Une règle/,
    ],
    [
      'a certification of a non-member (trigger, by Prisma)',
      'impossible',
      (tx) =>
        tx.certificationProducteur.create({
          data: { producteurCode: autre, certificationCode: 'AB', dateObtention: new Date('2020-01-01') },
        }),
      /^Les certifications sont suivies pour les adhérents seulement : enregistrez d’abord l’adhésion\.$/,
    ],
    [
      'a certification of a non-member (trigger, in SQL)',
      'impossible',
      (tx) =>
        tx.$executeRaw`INSERT INTO certification_producteur (producteur_code, certification_code, date_obtention) VALUES (${autre}, 'AB', '2020-01-01')`,
      /^Les certifications sont suivies/,
    ],
    [
      'a lot of another variety than its delivery (trigger)',
      'impossible',
      (tx) =>
        tx.$executeRaw`UPDATE lot SET variete_code = (SELECT code FROM variete WHERE nom = 'Lara') WHERE livraison_code = ${calibree}`,
      /^Le lot L\d+-\d ne correspond pas à ce dont il vient\.$/,
    ],
    [
      'a delivery of another variety than its lots (trigger)',
      'impossible',
      (tx) => tx.$executeRaw`UPDATE livraison SET variete_code = 'LARA' WHERE code = ${calibree}`,
      /^La livraison L\d+ a déjà donné des lots/,
    ],
    [
      'overlapping memberships (exclusion, by Prisma)',
      'conflit',
      (tx) =>
        tx.adhesion.create({
          data: { numero: 9_001, producteurCode: membre, dateAdhesion: new Date('2020-01-01') },
        }),
      /^Une autre saisie/,
    ],
    [
      'overlapping memberships (exclusion, in SQL)',
      'conflit',
      (tx) =>
        tx.$executeRaw`INSERT INTO adhesion (numero, producteur_code, date_adhesion) VALUES (9002, ${membre}, '2020-01-01')`,
      /^Une autre saisie/,
    ],
    [
      'a code taken (unique, by Prisma)',
      'conflit',
      (tx) => tx.producteur.update({ where: { code: autre }, data: { code: membre } }),
      /^Une autre saisie/,
    ],
    [
      'two lots of one calibre (unique, in SQL)',
      'conflit',
      (tx) => tx.$executeRaw`
        INSERT INTO lot (code, livraison_code, numero, calibre_id, variete_code, type_produit_code, date, campagne_annee, quantite_grammes)
        SELECT livraison_code || '-99', livraison_code, 99, calibre_id, variete_code, type_produit_code, date, campagne_annee, 1
        FROM lot WHERE livraison_code = ${calibree} LIMIT 1`,
      /^Une autre saisie/,
    ],
    [
      'an unknown orchard (foreign key, by Prisma)',
      'impossible',
      (tx) => tx.livraison.update({ where: { code: recue }, data: { vergerCode: 'V999' } }),
      /n’existe pas ou sert encore/,
    ],
    [
      'a producer that still serves (foreign key, in SQL)',
      'impossible',
      (tx) => tx.$executeRaw`DELETE FROM producteur WHERE code = ${membre}`,
      /n’existe pas ou sert encore/,
    ],
  ])('%s', async (_nom, genre, effet, phrase) => {
    const refus = await traduit(effet)
    expect(refus.genre).toBe(genre)
    expect(refus.message).toMatch(phrase)
  })
})

/** A promise that the test itself ends: how two sessions wait for each other. */
function barriere() {
  let resolve = () => {}
  const promise = new Promise<void>((r) => {
    resolve = r
  })
  return { promise, resolve: () => resolve() }
}

describe('busy', () => {
  const prendre = (tx: Tx, code: string) =>
    tx.$executeRaw`SELECT FROM livraison WHERE code = ${code} FOR UPDATE`

  test.each<[string, (tx: Tx) => PromiseLike<unknown>]>([
    ['in SQL', (tx) => prendre(tx, recue)],
    ['by Prisma', (tx) => tx.livraison.update({ where: { code: recue }, data: { quantiteGrammes: 1 } })],
  ])('a lock that does not come, %s', async (_nom, attendre) => {
    const fini = barriere()
    const pris = barriere()
    const tenue = base.db.$transaction(async (tx) => {
      await prendre(tx, recue)
      pris.resolve()
      await fini.promise
    })
    await pris.promise
    const erreur = await erreurDe(() =>
      base.db.$transaction(async (tx) => {
        await tx.$executeRaw`SET LOCAL lock_timeout = '50ms'`
        await attendre(tx)
      }),
    )
    fini.resolve()
    await tenue
    expect(refusDeLaBase(erreur)?.genre).toBe('occupe')
  })

  test('a delivery that somebody holds: the clerk waits 5 s, then is asked to try again', async () => {
    const fini = barriere()
    const pris = barriere()
    const tenue = base.db.$transaction(async (tx) => {
      await prendre(tx, recue)
      pris.resolve()
      await fini.promise
    })
    await pris.promise
    const refus = await refusDe(() => calibrer(RECEPTION, { code: recue, lots: ANNEXE_1B }))
    fini.resolve()
    await tenue
    expect(refus.genre).toBe('occupe')
    expect(refus.message).toMatch(/réessayez dans un instant\.$/)
  })

  test('a deadlock: one goes through, the other is asked to try again', async () => {
    const premiers = [barriere(), barriere()]
    const croiser = (i: 0 | 1, [un, deux]: [string, string]) =>
      base.db.$transaction(async (tx) => {
        await prendre(tx, un)
        premiers[i]?.resolve()
        await premiers[1 - i]?.promise
        await prendre(tx, deux)
      })
    const issues = await Promise.allSettled([croiser(0, [recue, calibree]), croiser(1, [calibree, recue])])
    const rejets = issues.flatMap((i) => (i.status === 'rejected' ? [refusDeLaBase(i.reason)?.genre] : []))
    expect(rejets).toEqual(['occupe'])
  })

  test('two serializable transactions that contradict each other', async () => {
    const lus = [barriere(), barriere()]
    const lireEtEcrire = (i: 0 | 1, code: string) =>
      base.db.$transaction(
        async (tx) => {
          await tx.producteur.aggregate({ _count: true, where: { ville: 'Poliénas' } })
          lus[i]?.resolve()
          await lus[1 - i]?.promise
          await tx.producteur.update({ where: { code }, data: { ville: `Vinay ${i}` } })
        },
        { isolationLevel: Prisma.TransactionIsolationLevel.Serializable },
      )
    const issues = await Promise.allSettled([lireEtEcrire(0, membre), lireEtEcrire(1, autre)])
    const rejets = issues.flatMap((i) => (i.status === 'rejected' ? [refusDeLaBase(i.reason)?.genre] : []))
    expect(rejets).toEqual(['occupe'])
  })

  test('a query without end, a transaction without end, a pool without room', async () => {
    const etroite = creerDb(base.url, { max: 1 })
    const fini = barriere()
    const pris = barriere()
    const erreurs = [
      await erreurDe(() =>
        base.db.$transaction(async (tx) => {
          await tx.$executeRaw`SET LOCAL statement_timeout = '50ms'`
          await tx.$executeRaw`SELECT pg_sleep(5)`
        }),
      ),
      await erreurDe(() =>
        base.db.$transaction(
          async (tx) => {
            await tx.$executeRaw`SELECT pg_sleep(0.2)`
            await tx.livraison.count()
          },
          { timeout: 50 },
        ),
      ),
    ]
    const tenue = etroite.$transaction(async () => {
      pris.resolve()
      await fini.promise
    })
    await pris.promise
    erreurs.push(await erreurDe(() => etroite.$transaction((tx) => tx.livraison.count(), { maxWait: 50 })))
    fini.resolve()
    await tenue
    await etroite.$disconnect()
    expect(erreurs.map((e) => refusDeLaBase(e)?.genre)).toEqual(['occupe', 'occupe', 'occupe'])
  })
})

describe('the base is away', () => {
  const silence = { surErreur: () => {} }

  test('nobody listens', async () => {
    const muette = creerDb('postgresql://noixcoop:x@127.0.0.1:1/noixcoop', silence)
    const erreurs = [
      await erreurDe(() => muette.livraison.count()),
      await erreurDe(() => muette.$queryRaw`SELECT 1`),
      await erreurDe(() => muette.$transaction((tx) => tx.livraison.count())),
    ]
    await muette.$disconnect()
    for (const erreur of erreurs) {
      const refus = refusDeLaBase(erreur)
      expect(refus?.genre).toBe('occupe')
      expect(refus?.message).toMatch(/^La base de données ne répond pas/)
    }
  })

  test('the session is cut while a query runs', async () => {
    const coupee = creerDb(base.url, silence)
    const erreur = await erreurDe(
      () => coupee.$executeRaw`SELECT pg_terminate_backend(pg_backend_pid()), pg_sleep(5)`,
    )
    await coupee.$disconnect()
    expect(refusDeLaBase(erreur)?.genre).toBe('occupe')
  })

  test('the session is cut between two queries of a transaction', async () => {
    const coupure = barriere()
    const coupee = creerDb(base.url, { surErreur: coupure.resolve })
    const erreur = await erreurDe(() =>
      coupee.$transaction(async (tx) => {
        const [moi] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
        await base.db.$executeRaw`SELECT pg_terminate_backend(${moi?.pid ?? 0}::int)`
        await coupure.promise
        await tx.livraison.count()
      }),
    )
    await coupee.$disconnect()
    expect(refusDeLaBase(erreur)?.genre).toBe('occupe')
  })

  test('no connection is left for us', async () => {
    const admin = new pg.Client({ connectionString: base.url })
    await admin.connect()
    const role = new URL(base.url).pathname.slice(1)
    await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x' CONNECTION LIMIT 0`)
    const url = new URL(base.url)
    url.username = role
    url.password = 'x'
    const pleine = creerDb(url.href, silence)
    const erreur = await erreurDe(() => pleine.livraison.count())
    await pleine.$disconnect()
    await admin.query(`DROP ROLE ${role}`)
    await admin.end()
    expect(refusDeLaBase(erreur)?.genre).toBe('occupe')
  })

  test.each([
    ['refused', '127.0.0.1:1'],
    ['a name that no server has', 'nulle-part.invalid:5432'],
    ['a Unix socket that is gone', '%2Fnulle%2Fpart'],
  ])('a raw read meets a base that is away: %s', async (_, serveur) => {
    const bonne = process.env.DATABASE_URL
    await fermerDb()
    process.env.DATABASE_URL = `postgresql://noixcoop:x@${serveur}/noixcoop`
    try {
      const parPool = await erreurDe(() => dbEnLecture().$queryRaw`SELECT 1`)
      const parMoteur = await erreurDe(() => db().$queryRaw`SELECT 1`)
      expect(refusDeLaBase(parPool)?.genre).toBe('occupe')
      expect(refusDeLaBase(parMoteur)?.genre).toBe('occupe')
    } finally {
      await fermerDb()
      process.env.DATABASE_URL = bonne
    }
  })

  test('both faces of localhost refuse: an error without a message', () => {
    const deux = Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' })
    expect(refusDeLaBase(deux)?.genre).toBe('occupe')
    expect(
      refusDeLaBase(Object.assign(new Error("ENOENT: no such file, open 'x'"), { code: 'ENOENT' })),
    ).toBeNull()
  })

  test('a use case says so too, and works again once the base is back', async () => {
    const bonne = process.env.DATABASE_URL
    await fermerDb()
    process.env.DATABASE_URL = 'postgresql://noixcoop:x@127.0.0.1:1/noixcoop'
    const issue = await nouvelleLivraison(verger).then(
      () => null,
      (e: unknown) => e,
    )
    await fermerDb()
    process.env.DATABASE_URL = bonne
    expect(issue).toMatchObject({ genre: 'occupe' })
    expect((await nouvelleLivraison(verger)).verger).toBe(verger)
  })
})

test('a bug stays a bug', async () => {
  const faute = await erreurDe(() => base.db.$queryRaw`SELECT colonne_inconnue FROM livraison`)
  for (const bug of [
    faute,
    new TypeError('x is not a function'),
    new Error('oups'),
    null,
    undefined,
    'texte',
    12,
    {},
  ])
    expect(refusDeLaBase(bug)).toBeNull()
})

test('causes that turn in circles end', () => {
  const boucle: { cause?: unknown; code: string } = { code: 'XX000' }
  boucle.cause = boucle
  expect(refusDeLaBase(boucle)).toBeNull()
})
