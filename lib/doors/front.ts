/**
 * The front: one node:http server, our checks, then Next's handler in the same process (fiabilite.md rule 3; no
 * proxy.ts, which cuts bodies at 10 MB without a word and halves the throughput). Every door behind checks for itself.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { adressePublique, enHttps, hotesAdmis } from '@/lib/access/adresse-publique'
import { journal } from '@/lib/core/journal'
import { avecDemande, type DemandeEnCours, nouvelleReference } from '@/lib/core/reference'
import {
  AUTRE_SITE,
  cheminDe,
  controler,
  type Demande,
  estPourProgrammes,
  METHODE_INCONNUE,
  METHODES_PAGE,
  maximumOctets,
  type Refus,
  type Reglages,
  TROP_GRAND,
} from './front-controles'
import { compterCorps } from './front-corps'
import {
  adresseAppelant,
  ENTETE_CODAGE,
  ENTETE_DE_TROP,
  entetesAdmis,
  entetesDeProtection,
  politiqueDeContenu,
  SANS_CONTENU,
} from './front-entetes'
import { noterRefusBrut, suivre } from './front-ligne'
import { type Application, preparerNext } from './front-next'
import { type ErreurDeLecture, ILLISIBLE, refusDeLecture, repondreBrut, repondreRefus } from './front-refus'
import { surveillerBoucle } from './mesures-processus'
import { etrangere } from './origine'

export interface OptionsFront {
  /** 0 takes a free one. */
  port: number
  dev: boolean
  /** Address to listen on; all of them unless told: the Host header decides who may come. */
  hote?: string
  /** In place of Next: tests. */
  application?: Application | Promise<Application>
}

export interface Front {
  adresse: string
  fermer(): Promise<void>
}

const DELAIS = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
  // Ours answers with a sentence.
  requireHostHeader: false,
}
const VERSIONS = ['1.0', '1.1']
const FERMETURE_MS = 5_000
/** The doors answer 413 at the limit; the front cuts what goes on beyond it. */
const MARGE_OCTETS = 64_000

/** Of a busy house: its queues empty in a second or two. */
const ATTENTE_SECONDES = '2'

const PAS_PRETE: Refus = {
  statut: 503,
  detail: 'NOIXCOOP démarre : réessayez dans quelques secondes.',
  entetes: { 'retry-after': '3' },
}

/** What the whole front shares. */
interface Salle extends Reglages {
  application: Application
  https: boolean
  proxy: boolean
  /** Answers being made on a socket: a parse error may not write into the middle of one. */
  enCours: WeakMap<Duplex, ServerResponse>
}

const hotesDe = ({ rawHeaders }: IncomingMessage): string[] =>
  rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === 'host')

const demandeDe = (requete: IncomingMessage): Demande => ({
  methode: requete.method ?? '',
  cible: requete.url ?? '',
  entetes: requete.headers,
  hotes: hotesDe(requete),
})

/** `?_rsc=` is Next's own mark on a navigation: people go back to the page, not to its data. */
const sansMarque = (cible: string): string =>
  cible.replace(/([?&])_rsc(?:=[^&]*)?(?:&|$)/, '$1').replace(/[?&]$/, '')

/** Who calls, as the socket or our proxy tells. */
const adresseDe = ({ proxy }: Salle, { socket, headers }: IncomingMessage): string =>
  adresseAppelant(socket.remoteAddress, headers['x-forwarded-for']?.toString(), proxy)

function proteger(reponse: ServerResponse, politique: string, https: boolean): void {
  for (const [nom, valeur] of Object.entries(entetesDeProtection(politique, https)))
    reponse.setHeader(nom, valeur)
}

/** Dresses request and answer before Next sees them. */
function habiller(salle: Salle, requete: IncomingMessage, reponse: ServerResponse, adresse: string): void {
  const nonce = randomBytes(16).toString('base64')
  const politique = politiqueDeContenu(nonce, salle.dev)
  const appelant = {
    hote: requete.headers.host ?? '',
    adresse,
    https: salle.https,
    chemin: sansMarque(requete.url ?? '/'),
    nonce,
    politique,
  }
  requete.headers = entetesAdmis(requete.headers, appelant, salle.dev)
  proteger(reponse, politique, salle.https)
  const poser = reponse.setHeader.bind(reponse)
  reponse.setHeader = (nom, valeur) =>
    nom === ENTETE_DE_TROP ? reponse : poser(nom === ENTETE_CODAGE ? 'content-encoding' : nom, valeur)
}

/** A page that the busy house could not make: 503, as its routes answer, so that whoever asks comes back. */
function direOccupee(reponse: ServerResponse, demande: DemandeEnCours): void {
  const ecrire = reponse.writeHead.bind(reponse) as (statut: number, ...reste: unknown[]) => ServerResponse
  reponse.writeHead = (statut: number, ...reste: unknown[]) => {
    const occupee = statut === 500 && demande.occupee === true
    if (occupee) reponse.setHeader('retry-after', ATTENTE_SECONDES)
    return ecrire(occupee ? 503 : statut, ...reste)
  }
}

async function accueillir(salle: Salle, requete: IncomingMessage, reponse: ServerResponse): Promise<void> {
  const adresse = adresseDe(salle, requete)
  const reference = nouvelleReference()
  // Doors write into it who asked.
  const demande: DemandeEnCours & { adresse: string } = { reference, adresse }
  suivre(requete, reponse, demande)
  salle.enCours.set(requete.socket, reponse)
  requete.on('error', () => {}) // a caller who hangs up is no event
  // Node reads lines of HTTP/0.9 and 2.0 too, as if they were of 1.1.
  const refus = VERSIONS.includes(requete.httpVersion) ? controler(demandeDe(requete), salle) : ILLISIBLE
  habiller(salle, requete, reponse, adresse)
  direOccupee(reponse, demande)
  if (refus) return repondreRefus(requete, reponse, refus, reference)
  // Next answers 400 to it on a page.
  if (requete.method === 'OPTIONS' && !estPourProgrammes(cheminDe(requete.url ?? '')))
    return void reponse.writeHead(204, { allow: METHODES_PAGE.join(', ') }).end()
  if (requete.headers.expect !== undefined) reponse.writeContinue()
  compterCorps(requete, maximumOctets(cheminDe(requete.url ?? '/')) + MARGE_OCTETS, () =>
    repondreRefus(requete, reponse, TROP_GRAND, reference),
  )
  try {
    await avecDemande(demande, () => salle.application.gestionnaire(requete, reponse))
  } catch (err) {
    journal.error({ err, reference }, 'unexpected error')
    repondreRefus(
      requete,
      reponse,
      { statut: 500, detail: 'Une erreur de notre fait est survenue : réessayez.' },
      reference,
    )
  }
}

/** When there is no answer to write into. A proxy's own word on the caller was in headers we could not read. */
function refuserBrut(socket: Duplex, refus: Refus, https: boolean, code?: string): void {
  const reference = nouvelleReference()
  const { remoteAddress } = socket as Socket
  noterRefusBrut(refus, reference, adresseAppelant(remoteAddress, undefined, false), code)
  repondreBrut(socket, refus, { reference, https })
}

function brancher(serveur: Server, salle: Salle): void {
  const { https } = salle
  const surDemande = (requete: IncomingMessage, reponse: ServerResponse) =>
    void accueillir(salle, requete, reponse)
  serveur.on('request', surDemande)
  serveur.on('checkContinue', surDemande)
  serveur.on('checkExpectation', surDemande)
  serveur.on('connect', (_requete, socket) => {
    socket.on('error', () => socket.destroy())
    refuserBrut(socket, METHODE_INCONNUE, https)
  })
  serveur.on('clientError', (erreur: ErreurDeLecture, socket) => {
    const entamee = salle.enCours.get(socket)
    if (
      !socket.writable ||
      erreur.code === 'ECONNRESET' ||
      (entamee?.headersSent && !entamee.writableFinished)
    )
      return void socket.destroy()
    refuserBrut(socket, refusDeLecture(erreur), https, erreur.code)
  })
  // Without a listener Node reads an upgrade as an ordinary request: what production wants.
  if (salle.dev)
    serveur.on('upgrade', (requete, socket, tete) => {
      socket.on('error', () => socket.destroy())
      const { origin = null, host: hoteDemande = null } = requete.headers
      const refus = controler(demandeDe(requete), salle)
      // Browsers let any site open a websocket here: reading is no excuse.
      const etranger = etrangere({ origin, secFetchSite: null, hote: hoteDemande })
      if (refus || etranger) return refuserBrut(socket, refus ?? AUTRE_SITE, https)
      salle.application.surUpgrade(requete, socket, tete)
    })
}

const ecouter = (serveur: Server, port: number, hote: string | undefined): Promise<number> =>
  new Promise((suite, echec) => {
    serveur.once('error', echec)
    serveur.listen({ port, host: hote }, () => {
      serveur.off('error', echec)
      suite((serveur.address() as AddressInfo).port)
    })
  })

async function fermer(serveur: Server, application: Application): Promise<void> {
  const vide = new Promise<void>((suite) => serveur.close(() => suite()))
  // A connection that answers its last request stays open for the next one: it is closed as soon as it rests.
  const balai = setInterval(() => serveur.closeIdleConnections(), 50)
  const couperet = setTimeout(() => serveur.closeAllConnections(), FERMETURE_MS)
  await vide
  clearInterval(balai)
  clearTimeout(couperet)
  await application.fermer()
}

/** Opens the house. Rejects with the listen error (EADDRINUSE) before Next is made ready. */
export async function servir({ port, dev, hote, application: donnee }: OptionsFront): Promise<Front> {
  const reglages = { hotes: hotesAdmis(), https: enHttps(), proxy: process.env.NOIXCOOP_PROXY === '1', dev }
  const serveur = createServer(DELAIS)
  surveillerBoucle()
  const enPreparation = (requete: IncomingMessage, reponse: ServerResponse) => {
    const reference = nouvelleReference()
    const adresse = adresseAppelant(requete.socket.remoteAddress, undefined, false)
    suivre(requete, reponse, { reference, adresse })
    proteger(reponse, SANS_CONTENU, reglages.https)
    repondreRefus(requete, reponse, PAS_PRETE, reference)
  }
  serveur.on('request', enPreparation)
  const ouvert = await ecouter(serveur, port, hote)
  try {
    const application = await (donnee ?? preparerNext({ port: ouvert, dev }))
    const lireEtatRouteur = application.lireEtatRouteur
    serveur.off('request', enPreparation)
    brancher(serveur, { ...reglages, application, lireEtatRouteur, enCours: new WeakMap() })
    const adresse = adressePublique()?.origin ?? `http://localhost:${ouvert}`
    return { adresse, fermer: () => fermer(serveur, application) }
  } catch (erreur) {
    serveur.close()
    throw erreur
  }
}
