/**
 * Each sentence of invariants.sql has a row that breaks it: on the demonstration world, with everything that the base
 * itself refuses put to sleep. A sentence without its example fails here, and so does a foreign key that I11 forgets.
 */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enregistrerJeton } from '@/lib/access/jeton.usecases'
import { nouveauVerger, nouvelAdherent } from '@/lib/approvisionnements/monde-de-test'
import { acteur } from '@/lib/core/aide-aux-tests'
import { nouvelleLivraison } from '@/lib/livraisons/monde-de-test'
import { creerMonde } from '@/prisma/monde'
import { type BaseDeTest, baseDuMonde } from './base-de-test'
import { executerDans, lireInvariants } from './invariants'
import { sceller } from './sceaux'

/** By sentence: each of these alone has to turn it red. */
const EXEMPLES: Record<string, readonly string[]> = {
  'chaque livraison calibrée se retrouve entière dans ses lots et ses écarts': [
    'UPDATE lot SET quantite_grammes = quantite_grammes + 1 WHERE code = (SELECT min(code) FROM lot WHERE transformation_code IS NULL)',
    'DELETE FROM ecart_calibrage WHERE ctid = (SELECT min(ctid) FROM ecart_calibrage WHERE quantite_grammes > 0)',
  ],
  "une livraison qui n'est pas calibrée n'a ni lot rempli ni écart": [
    "UPDATE livraison SET etat = 'recue' WHERE code = 'L0512'",
  ],
  "aucun lot ne donne plus que ce qu'il a": [
    'UPDATE lot SET quantite_grammes = 0 WHERE code = (SELECT min(lot_code) FROM commande WHERE date_annulation IS NULL)',
  ],
  "les compteurs d'un lot sont les sommes de ses commandes, transformations et mouvements": [
    "UPDATE lot SET engage_grammes = engage_grammes + 1 WHERE code = 'L0512-1'",
    "UPDATE lot SET expedie_grammes = expedie_grammes + 1 WHERE code = 'L0512-1'",
    "UPDATE lot SET transforme_grammes = transforme_grammes + 1 WHERE code = 'L0512-1'",
    "UPDATE lot SET mouvement_grammes = mouvement_grammes - 1 WHERE code = 'L0512-1'",
  ],
  "un lot issu d'une transformation pèse ce qui en est sorti, rien si elle est annulée": [
    'UPDATE transformation SET sortie_grammes = sortie_grammes + 1 WHERE code = (SELECT min(code) FROM transformation WHERE date_annulation IS NULL)',
    'UPDATE transformation SET date_annulation = date WHERE code = (SELECT min(code) FROM transformation WHERE date_annulation IS NULL)',
  ],
  'une commande pèse ce que disent ses lignes': [
    'UPDATE ligne_commande SET quantite = quantite + 1 WHERE ctid = (SELECT min(ctid) FROM ligne_commande)',
    'DELETE FROM ligne_commande WHERE ctid = (SELECT min(ctid) FROM ligne_commande)',
  ],
  'expédiée veut dire conditionnée, et les jours se suivent': [
    'UPDATE commande SET date_conditionnement = NULL WHERE numero = (SELECT min(numero) FROM commande WHERE date_envoi IS NOT NULL)',
    'UPDATE commande SET date_envoi = date_conditionnement - 1 WHERE numero = (SELECT min(numero) FROM commande WHERE date_envoi IS NOT NULL)',
    'UPDATE commande SET date_conditionnement = date_commande - 1 WHERE numero = (SELECT min(numero) FROM commande WHERE date_envoi IS NOT NULL)',
    'UPDATE commande SET date_annulation = date_envoi WHERE numero = (SELECT min(numero) FROM commande WHERE date_envoi IS NOT NULL)',
  ],
  "ce qui est revenu d'une commande, corrections comprises, pèse entre rien et ce qui en est parti": [
    'c.poids_grammes + 1',
    '-1',
  ].map(
    (grammes) =>
      `INSERT INTO mouvement SELECT m.* FROM commande c, jsonb_populate_record((SELECT m FROM mouvement m ORDER BY id LIMIT 1),
       jsonb_build_object('id', -1, 'lot_code', c.lot_code, 'commande_numero', c.numero, 'quantite_grammes', ${grammes})) m
     WHERE c.numero = (SELECT min(numero) FROM commande WHERE date_envoi IS NOT NULL)`,
  ),
  'une livraison pesée pèse la somme de ses pesées': [
    'UPDATE pesee SET brut_grammes = brut_grammes + 1 WHERE ctid = (SELECT min(ctid) FROM pesee)',
  ],
  'une livraison ouverte a au moins une pesée': [
    "UPDATE livraison SET etat = 'ouverte' WHERE code = 'L0512'",
  ],
  'seule une livraison de non-adhérent garde un motif de dépassement': [
    "UPDATE livraison SET motif_depassement = 'x' WHERE code = (SELECT min(code) FROM livraison WHERE adhesion_numero IS NOT NULL)",
  ],
  "la répartition d'une étude entre les centres retombe sur ses comptes": [
    'UPDATE etude SET telephone_centimes = telephone_centimes + 1',
    'UPDATE etude SET internet_production_centimes = internet_production_centimes + 1',
  ],
  "chaque clé d'idempotence a sa réponse": [
    "INSERT INTO idempotence (porteur, cle, empreinte) SELECT 'utilisateur:' || min(id), 'x', 'x' FROM utilisateur",
  ],
  "chaque fiche est nommée au moins une fois dans le journal d'audit": [
    'producteur',
    'verger',
    'livraison',
    'utilisateur',
    'client',
    'commande',
    'transformation',
    'mouvement',
    'blocage',
    'jeton',
    'etude',
    'varieteArbre',
    'dimension',
    'tarif',
    'revisionTarif',
  ].map((objet) => `DELETE FROM audit WHERE objet = '${objet}'`),
  "chaque sceau retrouve ses lignes d'audit telles qu'il les a scellées": [
    "UPDATE audit SET acteur = 'autre' WHERE id = (SELECT min(id) FROM audit)",
    'DELETE FROM audit WHERE id = (SELECT min(id) FROM audit)',
    "INSERT INTO audit (id, acteur, operation, objet, code) VALUES (-1, 'x', 'x', 'x', 'x')",
  ],
  'les sceaux se suivent sans trou': ['UPDATE sceau SET numero = numero + 1'],
  'le dernier évènement de chaque commande dit où elle en est': [
    'DELETE FROM evenement_commande WHERE id = (SELECT max(id) FROM evenement_commande)',
    'UPDATE commande SET date_envoi = NULL WHERE numero = (SELECT min(numero) FROM commande WHERE date_envoi IS NOT NULL)',
  ],
  "aucun évènement n'est dit à un autre client que celui de sa commande": [
    'UPDATE commande SET client_id = (SELECT max(id) FROM client) WHERE numero = (SELECT min(numero) FROM commande WHERE client_id <> (SELECT max(id) FROM client))',
  ],
  "rien n'est orphelin": ["DELETE FROM livraison WHERE code = 'L0512'"],
  "le client d'un jeton qui ouvre encore est un distributeur": ['UPDATE client SET distributeur = FALSE'],
  'chaque lot a la variété et le jour de sa livraison, le type de ce dont il vient, et porte leur code': [
    "UPDATE lot SET date = date + 1 WHERE code = 'L0512-1'",
    "UPDATE lot SET code = 'L0512-9' WHERE code = 'L0512-4'",
    "UPDATE lot SET ascendants = '{L0512-2}' WHERE code = 'L0512-1'",
    "UPDATE lot SET type_produit_code = 'ENTIERE_FRAICHE' WHERE transformation_code IS NOT NULL",
  ],
  'chaque livraison tombe dans sa campagne': ["UPDATE livraison SET date = date + 400 WHERE code = 'L0512'"],
  "l'adhésion d'une livraison est celle de son producteur et court le jour de la livraison": [
    'UPDATE adhesion SET date_adhesion = current_date + 1',
    'UPDATE adhesion SET date_sortie = date_adhesion',
    'UPDATE adhesion SET producteur_code = (SELECT min(code) FROM producteur)',
  ],
  "deux adhésions d'un producteur ne se recouvrent pas, et les périodes sont à l'endroit": [
    'UPDATE adhesion SET date_sortie = date_adhesion - 1',
    'UPDATE adhesion SET producteur_code = (SELECT min(code) FROM producteur)',
  ],
  "un compte a un distributeur si et seulement s'il en a le rôle": [
    "UPDATE utilisateur SET role = 'reception'",
    "UPDATE utilisateur SET role = 'distributeur'",
  ],
  "le client d'un compte est un distributeur": ['UPDATE client SET distributeur = FALSE'],
  "aucune quantité n'est négative": [
    ['livraison', 'quantite_grammes = -1'],
    ['pesee', 'tare_grammes = -1'],
    ['pesee', 'brut_grammes = tare_grammes'],
    ['livraison', 'humidite_pour_mille = 1001'],
    ['lot', 'quantite_grammes = -1'],
    ['lot', 'engage_grammes = quantite_grammes + mouvement_grammes + 1'],
    ['ligne_commande', 'quantite = 0'],
    ['commande', 'prix_ht_dix_milliemes = 0'],
    ['ecart_calibrage', 'quantite_grammes = -1'],
    ['verger', 'superficie_m2 = -1'],
    ['verger', 'arbres_par_hectare = -1'],
    ['adhesion', 'parts_sociales = -1'],
    ['conditionnement', 'poids_grammes = 0'],
    ['prix_vente_arbre', 'prix_ht_centimes = 0'],
  ].map(([table, change]) => `UPDATE ${table} SET ${change} WHERE ctid = (SELECT min(ctid) FROM ${table})`),
  'seuls ceux qui sont ou ont été adhérents ont des certifications': ['DELETE FROM adhesion'],
  'une révision a au moins un prix, et chacun est arrondi une fois au centime, la demie vers le haut': [
    'DELETE FROM ligne_revision',
    'UPDATE ligne_revision SET apres_centimes = apres_centimes + 1',
  ],
}

const PESEE = { quantiteKg: undefined, pesees: [{ brutKg: 1_200, tareKg: 200 }] } as object

let base: BaseDeTest
let main: pg.Client
beforeAll(async () => {
  base = await baseDuMonde(creerMonde)
  // What the world has none of.
  await nouvelleLivraison((await nouveauVerger((await nouvelAdherent()).code)).code, PESEE)
  await enregistrerJeton(acteur('direction'), { id: 'carr15432', nom: 'ERP achats' })
  await base.db.$executeRaw`INSERT INTO usage_jeton SELECT id, current_date, 1, 0, 1 FROM jeton`
  await sceller(base.url)
  main = new pg.Client({ connectionString: base.url })
  main.on('error', () => {})
  await main.connect()
  const { rows } = await main.query<{ sql: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS sql FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'x')`,
  )
  for (const { sql } of rows) await main.query(sql)
}, 120_000)
afterAll(async () => {
  await main.end()
  await base.fermer()
})

/** Whether `invariant` tells what `sql` did, of which nothing stays. Triggers and foreign keys sleep meanwhile. */
async function rompt(sql: string, invariant: string): Promise<boolean> {
  await main.query("BEGIN; SET LOCAL session_replication_role = 'replica'")
  try {
    const { rowCount } = await main.query(sql)
    expect(rowCount, `nothing to break: ${sql}`).toBeGreaterThan(0)
    return ((await main.query(invariant)).rowCount ?? 0) > 0
  } finally {
    await main.query('ROLLBACK')
  }
}

test('the demonstration world breaks none', async () => {
  expect((await executerDans(main)).filter(({ total }) => total > 0)).toEqual([])
})

describe.each(lireInvariants())('$code: $phrase', ({ phrase, sql: invariant }) => {
  const exemples = EXEMPLES[phrase] ?? []
  test('has its example', () => expect(exemples).not.toEqual([]))
  test.each(exemples)('%s', async (sql) => expect(await rompt(sql, invariant)).toBe(true))
})

test('no example is of a sentence that is not there', () => {
  const phrases = lireInvariants().map(({ phrase }) => phrase)
  expect(Object.keys(EXEMPLES).filter((phrase) => !phrases.includes(phrase))).toEqual([])
})

// Nobody is signed in in that world, nor has a second factor.
const ABSENTS = ['session', 'second_facteur', 'code_secours']

test('I11 sees a row whose foreign key leads nowhere, for every foreign key of the base', async () => {
  const { rows } = await main.query<{ cle: string; sql: string }>(
    `SELECT conrelid::regclass || ' ' || a.attname AS cle, format('UPDATE %1$s SET %2$I = %3$s WHERE ctid = (SELECT min(ctid) FROM %1$s)',
       conrelid::regclass, a.attname, CASE WHEN a.atttypid = 'text'::regtype THEN '''absent''' ELSE '30000' END) AS sql
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = conkey[array_upper(conkey, 1)]
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace
       AND conrelid::regclass::text <> ALL ($1) ORDER BY 1`,
    [ABSENTS],
  )
  expect(rows.length).toBeGreaterThan(25)
  const orphelin = lireInvariants().find(({ phrase }) => phrase === "rien n'est orphelin")?.sql ?? ''
  const oubliees: string[] = []
  for (const { cle, sql } of rows) if (!(await rompt(sql, orphelin))) oubliees.push(cle)
  expect(oubliees).toEqual([])
}, 60_000)
