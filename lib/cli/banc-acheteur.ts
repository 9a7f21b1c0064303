/** Whom and what throughputs are measured with: a distributor with fifty open orders, and a lot that never runs dry. */
import { Empechement } from '../base/empechement'
import type { Ouverte } from './banc-maison'

const NOM = 'Banc du flux'
export const OUVERTES = 50

const ACHETEUR = {
  nom: NOM,
  adresse: '1 rue du Banc',
  codePostal: '38000',
  ville: 'Grenoble',
  responsableAchats: 'Banc',
  categorie: 'AUTRE',
  distributeur: true,
}
const DEMANDE = { variete: 'franquette', typeProduit: 'ENTIERE_SECHE', calibre: 4 }
const LIGNES = [
  { conditionnement: 'filet-1kg', quantite: 3 },
  { conditionnement: 'sachet-500g', quantite: 2 },
]
/** An order of the measure weighs 4 kg: room for twenty thousand. */
const RESERVE_KG = 80_000

async function lireJson<T>(maison: Ouverte, chemin: string): Promise<T> {
  const { statut, corps } = await maison.lire(chemin)
  if (statut !== 200) throw new Empechement(`${chemin} a répondu ${statut}.`)
  return JSON.parse(corps) as T
}

async function ecrireJson<T>(maison: Ouverte, chemin: string, saisie: object): Promise<T> {
  const { statut, corps } = await maison.ecrire(chemin, saisie)
  if (statut !== 201) throw new Empechement(`${chemin} a répondu ${statut} : ${corps}`)
  return JSON.parse(corps) as T
}

/** With exactly its open orders; made when they are missing. */
export async function acheteurDuBanc(maison: Ouverte): Promise<string> {
  const { elements } = await lireJson<{ elements: { id: string; nom: string }[] }>(
    maison,
    `/api/clients?${new URLSearchParams({ recherche: NOM })}`,
  )
  const connu = elements.find((c) => c.nom === NOM)
  const { id } = connu ?? (await ecrireJson<{ id: string }>(maison, '/api/clients', ACHETEUR))
  const { nombre } = await lireJson<{ nombre: number }>(
    maison,
    `/api/commandes/total?client=${id}&etat=enCours`,
  )
  for (let i = nombre; i < OUVERTES; i++)
    await ecrireJson(maison, '/api/commandes', { demande: DEMANDE, lignes: LIGNES, client: id })
  return id
}

export async function jetonDuBanc(maison: Ouverte, id: string): Promise<string> {
  const expireLe = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const nom = `banc ${process.pid}`
  return (await ecrireJson<{ jeton: string }>(maison, `/api/clients/${id}/jetons`, { nom, expireLe })).jeton
}

interface Offert {
  code: string
  disponibleKg: number
}

/** Whether the lot could be filled up by an inventory: one that was filled by many runs has had its 100 t. */
async function remplirLot(maison: Ouverte, { code, disponibleKg }: Offert): Promise<boolean> {
  const manqueKg = Math.floor(RESERVE_KG - disponibleKg)
  if (manqueKg <= 0) return true
  const { statut } = await maison.ecrire(`/api/lots/${code}/mouvements`, {
    motif: 'INVENTAIRE',
    quantiteKg: manqueKg,
  })
  return statut === 201
}

/**
 * Of what answers the demand, the oldest lot that can be filled up: all orders of the measure draw on this one, and wait for
 * each other. And the newest, to be traced: those orders do not add to its trace from one run to the next.
 */
export async function lotsDuBanc(maison: Ouverte): Promise<{ vendu: string; trace: string }> {
  const offre = new URLSearchParams({ ...DEMANDE, calibre: String(DEMANDE.calibre) })
  const { elements } = await lireJson<{ elements: Offert[] }>(maison, `/api/lots/offre?${offre}`)
  const trace = elements.pop()
  for (const lot of elements)
    if (trace && (await remplirLot(maison, lot))) return { vendu: lot.code, trace: trace.code }
  throw new Empechement('Aucun lot à commander pour le banc.')
}

/** One more order on that lot, by another client than the distributor, whose feed must not grow. */
export async function commandeDuBanc(maison: Ouverte, lot: string) {
  const { elements } = await lireJson<{ elements: { id: string; nom: string }[] }>(
    maison,
    '/api/clients?actif=1&limite=50',
  )
  const client = elements.find((c) => c.nom !== NOM)
  if (!client) throw new Empechement('Aucun client pour les commandes du banc.')
  return { client: client.id, lot, lignes: LIGNES }
}
