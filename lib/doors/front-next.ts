/** Next behind the front: made once, told nothing of the network, its websocket kept for development. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { RACINE } from '@/lib/base/racine'
import { journal } from '@/lib/core/journal'

export type Gestionnaire = (requete: IncomingMessage, reponse: ServerResponse) => Promise<unknown> | unknown

export interface Application {
  gestionnaire: Gestionnaire
  /** Reload of `npm run dev`. */
  surUpgrade(requete: IncomingMessage, socket: Duplex, tete: Buffer): void
  lireEtatRouteur(entete: string): unknown
  fermer(): Promise<void>
}

/** Next tells errors of pages on the console, with all they hold: in production they go through the log instead. */
function detournerConsole(): void {
  const dire = console.error
  console.error = (...mots: unknown[]) => {
    const err = mots.find((mot) => mot instanceof Error)
    if (err) journal.error({ err }, 'unexpected error')
    else dire(...mots)
  }
}

export async function preparerNext({ port, dev }: { port: number; dev: boolean }): Promise<Application> {
  // React and Next choose their build by this name when they are first loaded: hence the late imports.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })
  if (!dev) detournerConsole()
  const { default: next } = await import('next')
  const routeur = await import('next/dist/server/app-render/parse-and-validate-flight-router-state')
  // Next hangs its upgrade listener on the server it is given, also in production, past our checks: it gets one that
  // never listens, and the front decides what goes there.
  const leurre = createServer()
  const app = next({ dev, dir: RACINE, port, httpServer: leurre })
  await app.prepare()
  return {
    gestionnaire: app.getRequestHandler(),
    surUpgrade: (requete, socket, tete) => {
      if (!leurre.emit('upgrade', requete, socket, tete)) socket.destroy()
    },
    lireEtatRouteur: (entete) => routeur.parseAndValidateFlightRouterState(entete),
    fermer: () => app.close(),
  }
}
