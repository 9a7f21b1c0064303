import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { acteur, empreinteDeLaBase, refusDe } from '@/lib/core/aide-aux-tests'
import { estDomainError } from '@/lib/core/domain-error'
import { reglerHorloge } from '@/lib/core/horloge'
import { csvDeTest, utf8, windows1252, xlsxDeTest } from '@/lib/fichiers/fichiers-de-test'
import { lireModeleProducteurs, lireModeleVergers } from './import.queries'
import { fichiersDe } from './import-de-test'
import { DIRECTION, nouveauProducteur, nouveauVerger, nouvelAdherent, RECEPTION } from './monde-de-test'
import { importerProducteurs } from './producteur.import.usecases'
import { listerProducteurs } from './producteur.queries'
import { modifierProducteur } from './producteur.usecases'
import { importerVergers } from './verger.import.usecases'
import { listerVergers } from './verger.queries'

let base: BaseDeTest
let remettreHorloge: () => void
let producteur: string
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-10-15T08:00:00Z'))
  producteur = (await nouvelAdherent()).code
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

type Importer = typeof importerVergers
const envoyer = (importer: Importer, octets: Uint8Array, apercu?: string, cle?: string) =>
  importer(
    RECEPTION,
    { fichier: { nom: 'essai.csv', octets }, ...(apercu !== undefined && { apercu }) },
    cle === undefined ? {} : { cleIdempotence: cle },
  )

const TITRES_VERGER = [
  'Code',
  'Nom',
  'Producteur',
  'Variété',
  'Commune',
  'Superficie (ha)',
  'Arbres par hectare',
]
const ligneVerger = (change: Record<string, string> = {}) => {
  const ligne: Record<string, string> = {
    Code: '',
    Nom: 'Clos',
    Producteur: producteur,
    Variété: 'Franquette',
    Commune: 'Poliénas',
    'Superficie (ha)': '3,25',
    'Arbres par hectare': '100',
  }
  return TITRES_VERGER.map((t) => ({ ...ligne, ...change })[t] ?? '')
}
const csvVergers = (...changes: Record<string, string>[]) =>
  csvDeTest([TITRES_VERGER, ...changes.map((c) => ligneVerger(c))])

const TITRES_PRODUCTEUR = [
  'Code',
  'Raison sociale',
  'Adresse',
  'Code postal',
  'Ville',
  'Nom',
  'Prénom',
  'Jour de l’adhésion',
  'Numéro d’adhésion',
  'Jour de la sortie',
]
const csvProducteurs = (...changes: Record<string, string>[]) =>
  csvDeTest([
    TITRES_PRODUCTEUR,
    ...changes.map((change) => {
      const ligne: Record<string, string> = {
        'Raison sociale': 'EARL du Ruisseau',
        Adresse: '8 chemin des Noyers',
        'Code postal': '38470',
        Ville: 'Vinay',
        Nom: 'Gallet',
        Prénom: 'Lucie',
      }
      return TITRES_PRODUCTEUR.map((t) => ({ ...ligne, ...change })[t] ?? '')
    }),
  ])

/** What every refusal of a file is: nothing written, every fault with its line. */
async function fautes(importer: Importer, texte: string): Promise<string[]> {
  const refus = await refusDe(() => envoyer(importer, utf8(texte)))
  expect(refus.genre).toBe('invalide')
  const avant = await empreinteDeLaBase()
  const apercu = await envoyer(importer, utf8(texte), 'true')
  expect(await empreinteDeLaBase()).toEqual(avant)
  expect(apercu).toMatchObject({ apercu: true, nombre: 0, totalErreurs: refus.champs.length })
  return apercu.erreurs.map((e) => `${e.ligne} ${e.colonne} [${e.lu}] ${e.message}`)
}

describe('a file of orchards', () => {
  test('is previewed without a trace, then recorded, each orchard in the audit', async () => {
    const texte = csvVergers({ Nom: 'Nord' }, { Nom: 'Sud', Commune: '38310', Code: 'V500' }, { Nom: 'Est' })
    const avant = await empreinteDeLaBase()
    const apercu = await envoyer(importerVergers, utf8(texte), 'true')
    expect(await empreinteDeLaBase()).toEqual(avant)
    expect(apercu).toMatchObject({ apercu: true, nombre: 3, erreurs: [] })
    const fait = await envoyer(importerVergers, utf8(texte))
    expect(fait).toEqual({ ...apercu, apercu: false })
    expect(fait.premiers.map((p) => [p.ligne, p.libelle, p.code, p.codePropose])).toEqual([
      [2, 'Nord', 'V501', true],
      [3, 'Sud', 'V500', false],
      [4, 'Est', 'V502', true],
    ])
    const audit = await base.db.audit.findMany({
      where: { operation: 'POST /api/vergers/import' },
      orderBy: { code: 'asc' },
    })
    expect(audit.map((a) => [a.code, (a.apres as { nom: string }).nom])).toEqual([
      ['V500', 'Sud'],
      ['V501', 'Nord'],
      ['V502', 'Est'],
    ])
  })

  test('tells every fault with its line, its column and what stands there', async () => {
    const { code: inactif } = await nouveauProducteur()
    await modifierProducteur(RECEPTION, { code: inactif, actif: false, motif: 'Retraite' })
    const pris = (await nouveauVerger(producteur)).code
    const dits = await fautes(
      importerVergers,
      csvVergers(
        { 'Superficie (ha)': '12.520', Variété: 'Noisette' },
        { Producteur: 'P999' },
        { Commune: 'Atlantis' },
        { Code: pris },
        { Producteur: inactif },
        { Code: 'V700' },
        { Code: 'v700', Nom: '' },
        { Code: 'V700' },
        { 'Arbres par hectare': '=2*50' },
      ),
    )
    expect(dits).toEqual([
      expect.stringMatching(/^2 Superficie \(ha\) \[12\.520\] « 12\.520 » est ambigu/),
      expect.stringMatching(/^2 Variété \[Noisette\] « Noisette » n’est pas une variété connue/),
      expect.stringMatching(/^3 Producteur \[P999\] Le producteur P999 n’existe pas/),
      expect.stringMatching(/^4 Commune \(INSEE\) \[Atlantis\] « Atlantis » n’est pas une commune connue/),
      expect.stringMatching(new RegExp(`^5 Code \\[${pris}\\] Le code ${pris} est déjà pris`)),
      expect.stringMatching(/^6 Producteur .* est inactif/),
      expect.stringMatching(/^8 Nom \[null\] Indiquez le nom du verger/),
      expect.stringMatching(/^9 Code \[V700\] V700 est donné deux fois, lignes 7 et 9/),
      expect.stringMatching(/^10 Arbres par hectare \[=2\*50\] Cette cellule contient une formule/),
    ])
  })

  test('finds communes by name as people write it, and asks when two bear it', async () => {
    const doubles = await base.db.$queryRaw<{ nom: string; codes: string[] }[]>`
      SELECT nom, array_agg(codes_postaux[1] ORDER BY insee) AS codes FROM commune
      GROUP BY nom HAVING count(*) > 1 AND count(DISTINCT codes_postaux[1]) = count(*) ORDER BY nom LIMIT 1`
    const [double] = doubles
    if (!double) throw new Error('no two communes of one name')
    const titres = [...TITRES_VERGER, 'Code postal']
    const avec = (commune: string, codePostal: string) =>
      csvDeTest([titres, [...ligneVerger({ Commune: commune }), codePostal]])
    expect((await fautes(importerVergers, avec(double.nom, '')))[0]).toMatch(/Plusieurs communes s’appellent/)
    expect((await fautes(importerVergers, avec('POLIENAS', '38000')))[0]).toMatch(
      /n’a pas le code postal 38000/,
    )
    for (const texte of [
      avec(double.nom, double.codes[0] ?? ''),
      avec('POLIENAS', '38210'),
      avec('st just de claix', ''),
    ])
      expect((await envoyer(importerVergers, utf8(texte), 'true')).erreurs).toEqual([])
  })

  test('says two hundred faults at most, and how many there are', async () => {
    const texte = csvVergers(...Array.from({ length: 250 }, () => ({ Nom: '' })))
    const refus = await refusDe(() => envoyer(importerVergers, utf8(texte)))
    expect(refus.message).toMatch(
      /^250 erreurs dans ce fichier, rien n’est enregistré\. Les 200 premières sont dites/,
    )
    expect(refus.champs).toHaveLength(200)
    expect(refus.champs[0]).toEqual({
      champ: 'lignes.2',
      message: expect.stringMatching(/^Ligne 2, colonne « Nom » : /),
    })
  })

  test('with an unknown column, or none at all, is refused by the name of its field', async () => {
    for (const texte of [`Hauteur;${csvVergers({})}`, '', 'bonjour'])
      expect((await refusDe(() => envoyer(importerVergers, utf8(texte)))).champs[0]?.champ).toBe('fichier')
    expect((await refusDe(() => importerVergers(RECEPTION, {}))).champs).toEqual([
      { champ: 'fichier', message: 'Choisissez un fichier CSV ou Excel.' },
    ])
    expect((await refusDe(() => importerVergers(RECEPTION, { fichier: 'a' }))).champs[0]?.champ).toBe(
      'fichier',
    )
  })

  test('belongs to those who record orchards', async () => {
    const saisie = { fichier: { nom: 'a', octets: utf8(csvVergers({})) } }
    for (const role of ['commerce', 'distributeur'] as const)
      expect((await refusDe(() => importerVergers(acteur(role), saisie))).genre).toBe('refuse')
  })

  test('sent twice under one key is recorded once; another file under it is refused', async () => {
    const { id } = await base.db.utilisateur.create({
      data: { identifiant: 'importe', nom: 'Importe', role: 'reception', motDePasseEmpreinte: 'x' },
    })
    const qui = acteur('reception', id)
    const poster = (texte: string) =>
      importerVergers(qui, { fichier: { nom: 'a.csv', octets: utf8(texte) } }, { cleIdempotence: 'une' })
    const premier = await poster(csvVergers({ Nom: 'Une fois' }))
    expect(await poster(csvVergers({ Nom: 'Une fois' }))).toEqual(premier)
    expect(await base.db.verger.count({ where: { nom: 'Une fois' } })).toBe(1)
    expect((await refusDe(() => poster(csvVergers({ Nom: 'Deux fois' })))).champs[0]?.champ).toBe(
      'Idempotency-Key',
    )
  })
})

describe('a file of producers', () => {
  test('makes members in the order of their days, numbers given first', async () => {
    const texte = csvProducteurs(
      { 'Raison sociale': 'Tardif', 'Jour de l’adhésion': '01/10/2020' },
      { 'Raison sociale': 'Ancien', 'Jour de l’adhésion': '12/03/1998', 'Jour de la sortie': '30/06/2010' },
      { 'Raison sociale': 'Numéroté', 'Jour de l’adhésion': '2015-01-01', 'Numéro d’adhésion': '500' },
      { 'Raison sociale': 'Extérieur' },
    )
    const bilan = await envoyer(importerProducteurs, windows1252(texte))
    const codes = bilan.premiers.map((p) => p.code)
    const { elements } = await listerProducteurs(DIRECTION, { limite: 200 })
    expect(
      codes
        .map((c) => elements.find((p) => p.code === c))
        .map((p) => [p?.raisonSociale, p?.adherent, p?.adhesion?.numero ?? null]),
    ).toEqual([
      ['Tardif', true, 502],
      ['Ancien', false, 501],
      ['Numéroté', true, 500],
      ['Extérieur', false, null],
    ])
    const audits = await base.db.audit.findMany({ where: { code: { in: codes } }, orderBy: { id: 'asc' } })
    expect(audits.map((a) => [a.code, a.operation])).toEqual(
      codes.map((code) => [code, 'POST /api/producteurs/import']),
    )
    expect(audits[0]?.apres).toMatchObject({ adherent: true, adhesion: { numero: 502 } })
  })

  test('tells what is wrong with a membership under its own heading', async () => {
    const dits = await fautes(
      importerProducteurs,
      csvProducteurs(
        { 'Numéro d’adhésion': '7' },
        { 'Jour de l’adhésion': '30/02/2020' },
        { 'Jour de l’adhésion': '01/01/2020', 'Jour de la sortie': '01/01/2019' },
        { 'Code postal': '3847' },
        { 'Jour de l’adhésion': '01/01/2020', 'Numéro d’adhésion': '900' },
        { 'Jour de l’adhésion': '01/01/2020', 'Numéro d’adhésion': '900' },
      ),
    )
    expect(dits.map((d) => d.slice(0, 30))).toEqual([
      expect.stringMatching(/^2 Jour de l’adhésion \[null\]/),
      expect.stringMatching(/^3 Jour de l’adhésion \[30\/02/),
      expect.stringMatching(/^4 Jour de la sortie \[01\/01/),
      expect.stringMatching(/^7 Numéro d’adhésion \[900\]/),
    ])
    // Rules that only the register can judge: nothing is written either.
    const numero = (await nouvelAdherent()).adhesion?.numero
    const pris = await fautes(
      importerProducteurs,
      csvProducteurs({ 'Jour de l’adhésion': '01/01/2020', 'Numéro d’adhésion': String(numero) }),
    )
    expect(pris[0]).toMatch(/^2 Numéro d’adhésion \[\d+\] Le numéro \d+ du registre est déjà pris/)
    const futur = await fautes(importerProducteurs, csvProducteurs({ 'Jour de l’adhésion': '16/10/2026' }))
    expect(futur[0]).toMatch(
      /^2 Jour de l’adhésion \[16\/10\/2026\] L’adhésion ne peut pas être dans le futur/,
    )
  })

  test('from Excel has its postal codes given back their zero, and says so', async () => {
    const titres = TITRES_PRODUCTEUR.slice(1, 7)
    const ligne = ['Bugey Noix', '1 rue Neuve', 1000, 'Bourg-en-Bresse', 'Petit', 'Jean']
    const bilan = await envoyer(importerProducteurs, xlsxDeTest([titres, ligne]))
    expect(bilan.premiers[0]?.precision).toBe('01000 Bourg-en-Bresse')
    expect(bilan.avis[0]).toMatchObject({ ligne: 2, colonne: 'Code postal', lu: '1000' })
  })
})

test('what goes out comes back: the exported lists of one base are imported as they are', async () => {
  await nouveauVerger(producteur, { nom: '=Clos; « l’Étang »' })
  for (const format of ['csv', 'xlsx'] as const) {
    const vergers = await fichiersDe(listerVergers, format)
    const bilan = await envoyer(importerVergers, vergers.sansCodes, 'true')
    expect(bilan.erreurs).toEqual([])
    expect(bilan.nombre).toBe(vergers.nombre)
    // The same codes are never an update.
    const refus = await refusDe(() => envoyer(importerVergers, vergers.entier))
    expect(refus.message).toMatch(/erreurs dans ce fichier|déjà pris/)
  }
})

test('the templates are read by the imports they are made for: only the example is in them', async () => {
  for (const [modele, importer] of [
    [lireModeleProducteurs, importerProducteurs],
    [lireModeleVergers, importerVergers],
  ] as const)
    for (const format of ['csv', 'xlsx'] as const) {
      const { entier } = await fichiersDe(modele as never, format)
      const refus = await refusDe(() => envoyer(importer, entier))
      expect(refus.message).toMatch(/aucune ligne à importer/)
    }
})

test('a file that was damaged is refused or previewed, never a fault of ours, and writes nothing', async () => {
  const csv = utf8(csvVergers({ Nom: 'Un' }, { Nom: 'Deux' }))
  const xlsx = xlsxDeTest([TITRES_VERGER, ligneVerger({ Nom: 'Un' })])
  const avant = await empreinteDeLaBase()
  const abime = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.tuple(fc.constantFrom(csv, xlsx), fc.nat(5000)).map(([o, n]) => o.subarray(0, n % o.byteLength)),
    fc.tuple(fc.constantFrom(csv, xlsx), fc.nat(5000), fc.nat(255)).map(([o, n, v]) => {
      const copie = Uint8Array.from(o)
      copie[n % o.byteLength] = v
      return copie
    }),
  )
  await fc.assert(
    fc.asyncProperty(abime, async (octets) => {
      await envoyer(importerVergers, octets, 'true').catch((e: unknown) => {
        if (!estDomainError(e)) throw e
      })
    }),
    { numRuns: 120 },
  )
  expect(await empreinteDeLaBase()).toEqual(avant)
}, 60_000)
