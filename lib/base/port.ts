import { createServer } from 'node:net'
import { Empechement } from './empechement'

export function lirePort(texte = process.env.PORT || '3000'): number {
  const port = Number(texte)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Empechement(`PORT vaut « ${texte} » : il faut un nombre de 1 à 65535.`)
}

export const portPris = (port: number) =>
  new Empechement(
    `Le port ${port} est déjà pris : arrêtez l'autre programme ou choisissez-en un autre (PORT=3001 npm start).`,
  )

/** One that nobody holds at this moment, of all addresses or of `hote`. */
export const portLibre = (hote?: string): Promise<number> => prendre(0, hote)

export const estLibre = (port: number, hote?: string): Promise<boolean> =>
  prendre(port, hote).then(
    () => true,
    () => false,
  )

/** Held for a moment; 0 takes any. */
function prendre(port: number, host?: string): Promise<number> {
  return new Promise((suite, echec) => {
    const prise = createServer().once('error', echec)
    prise.listen({ port, host }, () => {
      const lieu = prise.address()
      prise.close(() => suite(typeof lieu === 'object' && lieu ? lieu.port : 0))
    })
  })
}

/** Asked first, before minutes of building. */
export function verifierPort(port: number): Promise<void> {
  return new Promise((suite, echec) => {
    const prise = createServer()
    prise.once('error', (erreur: NodeJS.ErrnoException) => {
      if (erreur.code === 'EADDRINUSE') return echec(portPris(port))
      if (erreur.code === 'EACCES')
        return echec(new Empechement(`Le port ${port} est réservé à l'administrateur.`))
      echec(erreur)
    })
    prise.listen(port, () => prise.close(() => suite()))
  })
}
