/** Orders race for the same lots through two processes of the application on one base. */
import pg from 'pg'
import { avecBase } from './base'
import { type Epreuve, type Essai, exiger } from './epreuve'
import { arreterApplication, type Maison, monterMaison, ouvrirApplication } from './maison'
import { creerLot, inscrireClient, planter } from './monde'
import type { Personne, Reponse } from './personne'

const REPETITIONS = { court: 1, entier: 10 }
/** So many orders at once on one lot, of so many kilograms each. */
const COURSES = [
  { n: 2, kg: 600 },
  { n: 20, kg: 60 },
  { n: 200, kg: 27 },
]
const LOT_KG = 1_000
const LOTS = 20
const PETIT_LOT_KG = 200
/** On the twenty lots together: some three times what they hold. */
const MELEE = 240
const ANNULEES = 0.4

interface Scene {
  essai: Essai
  maison: Maison
  /** The same person at each of the two processes. */
  guichets: readonly [Personne, Personne]
  verger: string
  client: string
}

async function installer(essai: Essai): Promise<Scene> {
  const maison = await monterMaison(essai)
  const temoin = essai.temoin ?? undefined
  const base = maison.postgres.url
  const une = await ouvrirApplication(maison, { temoin, base })
  essai.aLaFin(() => arreterApplication(une.application))
  const autre = await ouvrirApplication(maison, { temoin, base })
  essai.aLaFin(() => arreterApplication(autre.application))
  if (essai.temoin) await sansGarde(maison)
  const { direction } = une
  const verger = await planter(direction)
  const client = await inscrireClient(direction)
  return {
    essai,
    maison,
    guichets: [direction, direction.chez(autre.application.adresse)],
    verger,
    client,
  }
}

const lire = <T extends pg.QueryResultRow>(
  maison: Maison,
  sql: string,
  valeurs: unknown[] = [],
): Promise<T[]> => avecBase(maison, async (session) => (await session.query<T>(sql, valeurs)).rows)

/** The base refuses as well: without its trigger and its CHECKs, the application is alone to watch. */
async function sansGarde(maison: Maison): Promise<void> {
  await lire(maison, 'DROP TRIGGER lot_reste ON lot')
  const contraintes = await lire<{ nom: string }>(
    maison,
    `SELECT conname AS nom FROM pg_constraint
     WHERE conrelid = 'lot'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%engage_grammes%'`,
  )
  for (const { nom } of contraintes)
    await lire(maison, `ALTER TABLE lot DROP CONSTRAINT ${pg.escapeIdentifier(nom)}`)
}

const commander = ({ client }: Scene, guichet: Personne, lot: string, kg: number) =>
  guichet.envoyer('POST', '/api/commandes', {
    saisie: { client, lot, lignes: [{ conditionnement: 'sachet-1kg', quantite: kg }] },
  })

function exigerReponses(reponses: readonly Reponse[], admis: readonly number[], quoi: string): void {
  const autre = reponses.find(({ statut }) => !admis.includes(statut))
  if (autre)
    exiger(false, `${quoi} : une réponse ${autre.statut}, ${JSON.stringify(autre.corps).slice(0, 200)}`)
}

const servies = (reponses: readonly Reponse[]) => reponses.filter(({ statut }) => statut === 201)

/** What the base says of a lot: its counter, and its live orders. */
async function exigerLot(scene: Scene, lot: string, attenduKg: number, quoi: string): Promise<void> {
  const [dit] = await lire<{ engage: number; lignes: number }>(
    scene.maison,
    `SELECT engage_grammes / 1000 AS engage, (SELECT coalesce(sum(l.quantite::bigint * k.poids_grammes), 0) / 1000 FROM commande c
       JOIN ligne_commande l ON l.commande_numero = c.numero JOIN conditionnement k ON k.code = l.conditionnement_code
       WHERE c.lot_code = o.code AND c.date_annulation IS NULL)::int AS lignes
     FROM lot o WHERE o.code = $1`,
    [lot],
  )
  exiger(
    dit?.engage === attenduKg && dit.lignes === attenduKg,
    `${quoi} : ${attenduKg} kg étaient à vendre, le lot ${lot} en compte ${dit?.engage} et ses commandes ${dit?.lignes}.`,
  )
}

async function course(scene: Scene, n: number, kg: number): Promise<void> {
  const [premier] = scene.guichets
  const lot = await creerLot(premier, scene.verger, LOT_KG)
  const reponses = await Promise.all(
    Array.from({ length: n }, (_, i) => commander(scene, scene.guichets[i % 2 === 0 ? 0 : 1], lot, kg)),
  )
  const quoi = `${n} commandes de ${kg} kg à la fois`
  exigerReponses(reponses, [201, 409], quoi)
  const tiennent = Math.min(n, Math.floor(LOT_KG / kg))
  const prises = servies(reponses).length
  exiger(
    prises === tiennent,
    `${quoi} : ${prises} servies, ${tiennent} tenaient dans le lot de ${LOT_KG} kg.`,
  )
  await exigerLot(scene, lot, tiennent * kg, quoi)
}

/** Twenty lots in any order, orders cancelled at the other process while others are taken. */
async function melee(scene: Scene): Promise<number> {
  const { hasard } = scene.essai
  const lots: string[] = []
  for (let i = 0; i < LOTS; i++) lots.push(await creerLot(scene.guichets[0], scene.verger, PETIT_LOT_KG))
  const engageKg = new Map(lots.map((lot) => [lot, 0]))
  const tirages = Array.from({ length: MELEE }, () => ({
    lot: hasard.choisir(lots),
    kg: hasard.entier(20, 60),
    rang: hasard.entier(0, 1) as 0 | 1,
    annuler: hasard.chance(ANNULEES),
  }))
  let annulees = 0
  await Promise.all(
    tirages.map(async ({ lot, kg, rang, annuler }) => {
      const prise = await commander(scene, scene.guichets[rang], lot, kg)
      exigerReponses([prise], [201, 409], 'La mêlée')
      if (prise.statut !== 201) return
      if (!annuler) return void engageKg.set(lot, (engageKg.get(lot) ?? 0) + kg)
      const annulation = await scene.guichets[rang === 0 ? 1 : 0].envoyer(
        'POST',
        `/api/commandes/${prise.corps.numero}/annulation`,
        { saisie: { motif: 'Camion annulé' } },
      )
      exigerReponses([annulation], [201], 'Une annulation')
      annulees++
    }),
  )
  for (const [lot, kg] of engageKg) {
    await exigerLot(scene, lot, kg, 'La mêlée')
    // None under: what is left can be sold to the last kilogram, and no further.
    const reste = PETIT_LOT_KG - kg
    exiger(reste >= 0, `Le lot ${lot} de ${PETIT_LOT_KG} kg est vendu à ${kg} kg.`)
    if (reste > 0)
      exigerReponses([await commander(scene, scene.guichets[0], lot, reste)], [201], `Le reste de ${lot}`)
    exigerReponses([await commander(scene, scene.guichets[1], lot, 1)], [409], `Le lot ${lot} est vidé`)
  }
  return annulees
}

async function executer(essai: Essai): Promise<string> {
  const scene = await installer(essai)
  let annulees = 0
  for (let fois = 1; fois <= REPETITIONS[essai.taille]; fois++) {
    for (const { n, kg } of COURSES) await course(scene, n, kg)
    annulees += await melee(scene)
    essai.dire(`${fois}. ${COURSES.map(({ n }) => n).join(', ')} à la fois, puis ${MELEE} sur ${LOTS} lots`)
  }
  return `0 kg de trop, 0 kg de moins, aucune réponse 5xx ; ${annulees} annulations en pleine course.`
}

export const SURVENTE: Epreuve = {
  nom: 'survente',
  phrase: 'deux processus sur une base vendent les mêmes lots : jamais un kilo de trop, ni de moins',
  temoins: {
    'verifier-puis-ecrire': 'le lot est lu sans être tenu, et la base ne garde plus ses lots',
  },
  // Hundreds at once, each of whom waits twenty seconds at most.
  seule: true,
  executer,
}
