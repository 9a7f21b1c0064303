/**
 * The line of a request in the log, and its place in the counts. Never the search of the address, a header or a body:
 * they hold what people typed, and secrets.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { sansJeton } from '@/lib/core/erreur-au-journal'
import { journal } from '@/lib/core/journal'
import { chronometrer, compter } from '@/lib/core/metriques'
import type { DemandeEnCours } from '@/lib/core/reference'
import { enVol } from './en-vol'
import { cheminDe, METHODES, type Refus } from './front-controles'
import { MOTIF_INCONNU, motifDe } from './motifs'

/** As nginx has it: the caller hung up before we answered. */
const PARTI = 499
const CHEMIN_MAXIMUM = 200

interface Finie {
  methode: string
  route: string
  statut: number
  ms: number
}

/** A refusal carries its reference to somebody, who may ask after it: it is in the log at the usual level. */
function niveauDe(statut: number): 'info' | 'warn' | 'error' {
  if (statut >= 500) return 'error'
  return statut >= 400 && statut !== PARTI ? 'warn' : 'info'
}

function compterFinie({ methode, route, statut, ms }: Finie): void {
  const method = METHODES.includes(methode) ? methode : 'autre'
  compter('noixcoop_http_requests_total', 'Requests answered.', { method, route, status: String(statut) })
  chronometrer(
    'noixcoop_http_request_duration_seconds',
    'From the last header read to the last byte sent.',
    { method, route },
    ms / 1_000,
  )
}

/** Bytes that each connection had sent when its last answer ended: answers leave in order. */
const envoyes = new WeakMap<Duplex, number>()

/** Follows an answer to its end. */
export function suivre(
  requete: IncomingMessage,
  reponse: ServerResponse,
  demande: DemandeEnCours & { adresse: string },
): void {
  const debut = performance.now()
  const { method: methode = '', socket } = requete
  const chemin = cheminDe(requete.url ?? '')
  const route = motifDe(chemin)
  enVol.entre()
  reponse.once('close', () => {
    enVol.sort()
    const entiere = reponse.writableFinished
    const statut = reponse.headersSent ? reponse.statusCode : PARTI
    const ms = performance.now() - debut
    const octets = socket.bytesWritten - (envoyes.get(socket) ?? 0)
    envoyes.set(socket, socket.bytesWritten)
    compterFinie({ methode, route, statut, ms })
    journal[niveauDe(statut)](
      {
        ...demande,
        methode,
        route,
        chemin: sansJeton(chemin).slice(0, CHEMIN_MAXIMUM),
        statut,
        ms: Math.round(ms * 10) / 10,
        octets,
        ...(entiere ? {} : { coupee: true }),
      },
      'request',
    )
  })
}

/** What was refused before there was a request to read, or an answer to follow. */
export function noterRefusBrut(refus: Refus, reference: string, adresse: string, code?: string): void {
  compterFinie({ methode: 'autre', route: MOTIF_INCONNU, statut: refus.statut, ms: 0 })
  journal[niveauDe(refus.statut)](
    { reference, statut: refus.statut, adresse, ...(code && { code }) },
    'request',
  )
}
