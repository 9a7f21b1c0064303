import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Empechement } from './empechement'
import { dormir, estLeMeme, identite } from './processus'

/**
 * The processes that use one embedded base: the last to leave turns off the light. So `npm run controle` can join
 * the server of a running `npm start`, and whichever ends last stops it.
 */
export function inscrire(dossier: string): void {
  mkdirSync(`${dossier}/usagers`, { recursive: true })
  writeFileSync(`${dossier}/usagers/${process.pid}`, signature(dossier))
}

export function desinscrire(dossier: string): void {
  rmSync(`${dossier}/usagers/${process.pid}`, { force: true })
}

export function resteUnUsager(dossier: string): boolean {
  return readdirSync(`${dossier}/usagers`).some((nom) =>
    tientEncore(lire(`${dossier}/usagers/${nom}`), dossier),
  )
}

/** The folder is in it: a copy of the whole clone, made while the application runs, has users of its own. */
const signature = (dossier: string) => `${identite(process.pid)}\n${dossier}`

function tientEncore(signee: string, dossier: string): boolean {
  const [qui = '', ou] = signee.split('\n')
  return ou === dossier && estLeMeme(qui)
}

const ATTENTE_MS = 90_000

/** One process at a time starts, joins or stops the server of a folder. The lock of a dead process is broken. */
export async function seul<T>(dossier: string, action: () => Promise<T>): Promise<T> {
  const verrou = `${dossier}/verrou`
  const limite = Date.now() + ATTENTE_MS
  while (!prendre(verrou, dossier)) {
    if (Date.now() > limite) throw new Empechement(`Un autre programme tient la base de ${dossier}.`)
    const tenant = lire(verrou)
    // An empty lock is one its owner is still writing.
    if (tenant !== '' && !tientEncore(tenant, dossier)) rmSync(verrou, { force: true })
    await dormir(50)
  }
  try {
    return await action()
  } finally {
    rmSync(verrou, { force: true })
  }
}

function prendre(verrou: string, dossier: string): boolean {
  try {
    writeFileSync(verrou, signature(dossier), { flag: 'wx' })
    return true
  } catch (erreur) {
    if ((erreur as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw erreur
  }
}

function lire(chemin: string): string {
  try {
    return readFileSync(chemin, 'utf8')
  } catch {
    return ''
  }
}
