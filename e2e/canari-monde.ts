/**
 * Three clients whose every free text carries a word of their own (fiabilite.md, « canary words per client »), with
 * orders in every state on lots they share and on lots of their own, tokens, accounts, returns, locks and recalls.
 */
import { randomUUID } from 'node:crypto'
import type { PlaywrightWorkerArgs } from '@playwright/test'
import { connecter } from './connexion'
import { Appel, creerLivraison } from './histoire'
import { MONDE, sessionDe } from './serveurs'

export const NOMS = ['alpha', 'beta', 'gamma'] as const
export type Nom = (typeof NOMS)[number]
/** `maison`: what the staff wrote for itself. */
type Porteur = Nom | 'maison'
type Playwright = PlaywrightWorkerArgs['playwright']

const MOT_DE_PASSE = 'sept paniers de cerneaux blonds'
const JETONS = 6
/** Identifiers are for ever: a second world of the same run has others. */
const TIRAGE = randomUUID().slice(0, 8)

/** `canaribetaville`: whose, and of which field. */
export const mot = (de: Porteur, champ: string) => `canari${de}${champ}`
/** Finds the words of somebody without holding one: an answer may repeat what was asked. */
export const amorce = (de: Porteur) => `canari${de.slice(0, -1)}`
export const MOTS = /canari(alpha|beta|gamma|maison)[a-z]*/gi

export interface Client {
  nom: Nom
  id: string
  usager: string
  /** Its account that a walk may change. */
  usagerDeRechange: string
  cookie: string
  jetons: string[]
  jetonsId: number[]
  /** Open, packed, dispatched, cancelled, on the shared lot; then open on its own. */
  commandes: string[]
  lot: string
}
export interface Monde {
  appel: Appel
  lotCommun: string
  clients: Record<Nom, Client>
}

const LOTS = { commun: 1, alpha: 2, beta: 3, gamma: 4 } as const

async function lesLots(appel: Appel): Promise<string> {
  const { code } = await creerLivraison(appel)
  const lots = [2, 3, 4, 5].map((calibre) => ({ calibre, quantiteKg: 250 }))
  await appel.ecrire('PUT', `/api/livraisons/${code}/calibrage`, { lots, ecarts: [] })
  return code
}

const fiche = (nom: Nom) => ({
  nom: `${mot(nom, 'nom')} SA`,
  adresse: `1 rue ${mot(nom, 'adresse')}`,
  codePostal: '38000',
  ville: mot(nom, 'ville'),
  responsableAchats: mot(nom, 'responsable'),
  courriel: `${mot(nom, 'courriel')}@exemple.fr`,
  categorie: 'GROSSISTE',
  distributeur: nom !== 'gamma',
})

async function lesCommandes(appel: Appel, nom: Nom, client: string, commun: string, sien: string) {
  const jours = { dateCommande: '2026-01-10', dateSouhaitee: '2026-01-20' }
  const passer = async (lot: string) => {
    const commande = {
      client,
      lot,
      lignes: [{ conditionnement: 'filet-1kg', quantite: 10 }],
      referenceClient: mot(nom, 'reference'),
      lieuLivraison: mot(nom, 'lieu'),
      transporteur: mot(nom, 'transporteur'),
      ...jours,
    }
    return (await appel.ecrire<{ numero: string }>('POST', '/api/commandes', commande)).numero
  }
  const acte = (numero: string, quoi: string, data: object) =>
    appel.ecrire('POST', `/api/commandes/${numero}/${quoi}`, data)
  const [ouverte, prete, partie, annulee] = [
    await passer(commun),
    await passer(commun),
    await passer(commun),
    await passer(commun),
  ]
  for (const numero of [ouverte, prete, partie]) await acte(numero, 'conditionnement', { date: '2026-01-12' })
  // Unpacked by a change of its lines, with a reason.
  const lignes = [{ conditionnement: 'filet-1kg', quantite: 9 }]
  await appel.ecrire('PATCH', `/api/commandes/${ouverte}`, { lignes, motif: mot(nom, 'changement') })
  await acte(partie, 'envoi', { date: '2026-01-13' })
  await acte(annulee, 'annulation', { motif: mot(nom, 'annulation') })
  const retour = { motif: 'RETOUR', quantiteKg: 1, commande: partie, commentaire: mot(nom, 'retour') }
  await appel.ecrire('POST', `/api/lots/${commun}/mouvements`, retour)
  return [ouverte, prete, partie, annulee, await passer(sien)]
}

async function lesJetons(appel: Appel, nom: Nom, id: string) {
  const jetons: { id: number; jeton: string }[] = []
  for (let i = 0; i < JETONS; i++)
    jetons.push(await appel.ecrire('POST', `/api/clients/${id}/jetons`, { nom: mot(nom, 'jeton') }))
  return jetons
}

async function ouvrirSession(playwright: Playwright, identifiant: string): Promise<string> {
  const requete = await playwright.request.newContext({ baseURL: MONDE.adresse })
  await connecter(requete, identifiant, MONDE, MOT_DE_PASSE)
  const { cookies } = await requete.storageState()
  await requete.dispose()
  return cookies.map((c) => `${c.name}=${c.value}`).join('; ')
}

async function unClient(playwright: Playwright, appel: Appel, nom: Nom, livraison: string): Promise<Client> {
  const { id } = await appel.ecrire<{ id: string }>('POST', '/api/clients', fiche(nom))
  const lot = `${livraison}-${LOTS[nom]}`
  const commandes = await lesCommandes(appel, nom, id, `${livraison}-${LOTS.commun}`, lot)
  const compte = `${mot(nom, '')}.${TIRAGE}`
  const comptes = { usager: `${compte}.usager`, usagerDeRechange: `${compte}.second` }
  if (nom === 'gamma') return { nom, id, ...comptes, cookie: '', jetons: [], jetonsId: [], commandes, lot }
  for (const identifiant of Object.values(comptes))
    await appel.ecrire('POST', '/api/utilisateurs', {
      identifiant,
      nom: mot(nom, 'personne'),
      role: 'distributeur',
      client: id,
      motDePasse: MOT_DE_PASSE,
    })
  const jetons = await lesJetons(appel, nom, id)
  return {
    nom,
    id,
    ...comptes,
    cookie: await ouvrirSession(playwright, comptes.usager),
    jetons: jetons.map((j) => j.jeton),
    jetonsId: jetons.map((j) => j.id),
    commandes,
    lot,
  }
}

export async function monde(playwright: Playwright): Promise<Monde> {
  const requete = await playwright.request.newContext({
    baseURL: MONDE.adresse,
    storageState: sessionDe('direction'),
    extraHTTPHeaders: { Origin: MONDE.adresse },
  })
  const appel = new Appel(requete)
  const livraison = await lesLots(appel)
  const lotCommun = `${livraison}-${LOTS.commun}`
  const clients = {
    alpha: await unClient(playwright, appel, 'alpha', livraison),
    beta: await unClient(playwright, appel, 'beta', livraison),
    gamma: await unClient(playwright, appel, 'gamma', livraison),
  }
  await appel.ecrire('POST', '/api/rappels', {
    cible: { type: 'lot', code: lotCommun },
    exercice: true,
    motif: mot('maison', 'rappel'),
  })
  await appel.ecrire('PUT', `/api/lots/${clients.beta.lot}/blocage`, { motif: mot('maison', 'blocage') })
  for (const { id } of [clients.beta, clients.gamma])
    await appel.ecrire('PATCH', `/api/clients/${id}`, { actif: false, motif: mot('maison', 'inactif') })
  return { appel, lotCommun, clients }
}

/** What others made is theirs again: the stories that follow find their lists as they were. */
export async function ranger({ appel, clients }: Monde): Promise<void> {
  await appel.requete.delete(`/api/lots/${clients.beta.lot}/blocage`, { data: { motif: 'Fin' } })
  for (const { id, usager, usagerDeRechange } of Object.values(clients)) {
    const { elements } = await appel.lire<{ elements: { numero: string }[] }>(
      `/api/commandes?client=${id}&etat=enCours&limite=200`,
    )
    for (const { numero } of elements)
      await appel.requete.post(`/api/commandes/${numero}/annulation`, { data: { motif: 'Fin' } })
    for (const identifiant of [usager, usagerDeRechange])
      await appel.requete.patch(`/api/utilisateurs/${identifiant}`, { data: { actif: false } })
    await appel.requete.patch(`/api/clients/${id}`, { data: { actif: false, motif: 'Fin' } })
  }
  await appel.requete.dispose()
}
