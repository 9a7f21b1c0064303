/** One idempotency key, fifty requests at once at two processes: one effect, and fifty answers that are the same. */
import { randomUUID } from 'node:crypto'
import { avecBase } from './base'
import { type Epreuve, type Essai, exiger } from './epreuve'
import { arreterApplication, creerCompte, type Maison, monterMaison, ouvrirApplication } from './maison'
import { creerLot, inscrireClient, livraisonDe, planter } from './monde'
import type { Personne, Reponse } from './personne'

const TOURS = { court: 3, entier: 40 }
const A_LA_FOIS = 50
const LOT_KG = 20_000

/** A route that makes something, and what is sent to it: never twice the same. */
interface Acte {
  nom: string
  chemin: string
  saisie: object
  /** The same act on other words. */
  autre: object
}

interface Scene {
  maison: Maison
  guichets: readonly [Personne, Personne]
  /** Somebody else with the same rights, at the first process. */
  collegue: Personne
  actes(): Acte[]
}

async function installer(essai: Essai): Promise<Scene> {
  const maison = await monterMaison(essai)
  const collegue = await creerCompte(maison, 'collegue', 'direction')
  const options = { temoin: essai.temoin ?? undefined, base: maison.postgres.url }
  const une = await ouvrirApplication(maison, options)
  essai.aLaFin(() => arreterApplication(une.application))
  const autre = await ouvrirApplication(maison, options)
  essai.aLaFin(() => arreterApplication(autre.application))
  const { direction } = une
  const verger = await planter(direction)
  const client = await inscrireClient(direction)
  const lot = await creerLot(direction, verger, LOT_KG)
  const commande = (quantite: number) => ({
    client,
    lot,
    lignes: [{ conditionnement: 'sachet-1kg', quantite }],
  })
  const actes = () => {
    const kg = essai.hasard.entier(1, 20)
    return [
      {
        nom: 'livraison',
        chemin: '/api/livraisons',
        saisie: livraisonDe(verger, 500 + kg),
        autre: livraisonDe(verger, 600 + kg),
      },
      { nom: 'commande', chemin: '/api/commandes', saisie: commande(kg), autre: commande(kg + 1) },
      {
        nom: 'mouvement',
        chemin: `/api/lots/${lot}/mouvements`,
        saisie: { motif: 'ECHANTILLON', quantiteKg: -kg },
        autre: { motif: 'ECHANTILLON', quantiteKg: -kg - 1 },
      },
    ]
  }
  return {
    maison,
    guichets: [direction, direction.chez(autre.application.adresse)],
    collegue: await collegue(une.application.adresse),
    actes,
  }
}

/** Rows of the audit, the keys aside: each effect has one. */
const compterEffets = ({ maison }: Scene): Promise<number> =>
  avecBase(maison, async (session) => {
    const { rows } = await session.query<{ n: number }>('SELECT count(*)::int AS n FROM audit')
    return rows[0]?.n ?? 0
  })

const dit = ({ statut, corps }: Reponse) => `${statut} ${JSON.stringify(corps)}`

async function eprouver(scene: Scene, { nom, chemin, saisie, autre }: Acte): Promise<void> {
  const cle = randomUUID()
  const avant = await compterEffets(scene)
  const poster = (qui: Personne, quoi: object) => qui.envoyer('POST', chemin, { saisie: quoi, cle })
  const reponses = await Promise.all(
    Array.from({ length: A_LA_FOIS }, (_, i) => poster(scene.guichets[i % 2 === 0 ? 0 : 1], saisie)),
  )
  const effets = (await compterEffets(scene)) - avant
  exiger(effets === 1, `${nom} : ${A_LA_FOIS} fois la même clé à la fois ont eu ${effets} effets.`)
  const differentes = new Set(reponses.map(dit))
  exiger(
    differentes.size === 1 && reponses[0]?.statut === 201,
    `${nom} : une clé a eu ${differentes.size} réponses, dont ${[...differentes].slice(0, 2).join(' puis ').slice(0, 400)}.`,
  )
  for (const guichet of scene.guichets) {
    const refus = await poster(guichet, autre)
    exiger(refus.statut === 422, `${nom} : une autre saisie sous la même clé a eu ${refus.statut}.`)
    exiger(dit(await poster(guichet, saisie)) === dit(reponses[0]), `${nom} : la clé redit autre chose.`)
  }
  exiger((await compterEffets(scene)) - avant === 1, `${nom} : une clé redite a eu un effet de plus.`)
  const collegue = await poster(scene.collegue, saisie)
  exiger(
    collegue.statut === 201 && dit(collegue) !== dit(reponses[0]),
    `${nom} : un autre compte a eu, sous la même clé, ${dit(collegue).slice(0, 200)}.`,
  )
  exiger((await compterEffets(scene)) - avant === 2, `${nom} : la clé d’un autre n’a pas eu son effet.`)
}

async function executer(essai: Essai): Promise<string> {
  const scene = await installer(essai)
  let cles = 0
  for (let tour = 0; tour < TOURS[essai.taille]; tour++)
    for (const acte of scene.actes()) {
      await eprouver(scene, acte)
      cles++
    }
  return `${cles} clés, chacune ${A_LA_FOIS} fois à la fois à deux processus : un effet, une seule réponse ; 422 pour une autre saisie, la sienne pour un autre compte.`
}

export const CLE_UNIQUE: Epreuve = {
  nom: 'cle-unique',
  phrase: `une clé d’idempotence présentée ${A_LA_FOIS} fois à la fois à deux processus a un effet, et une réponse`,
  temoins: {
    'cle-apres-effet': 'la clé est regardée d’abord, et n’est écrite qu’après l’effet',
    'cle-de-tous': 'la clé n’appartient à personne : un autre compte reçoit la réponse du premier',
  },
  temoinsCourts: ['cle-apres-effet'],
  executer,
}
