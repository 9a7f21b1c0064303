import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const PROC = existsSync('/proc/self/stat')

export function estVivant(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (erreur) {
    return (erreur as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** `pid:start time`: a number alone is given again to a stranger after a reboot. */
export function identite(pid: number): string {
  if (!PROC) return `${pid}:`
  try {
    // The name, in parentheses, may hold spaces: fields are counted after it. The start time is the 22nd.
    const apresNom = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ') ?? []
    return `${pid}:${apresNom[19] ?? ''}`
  } catch {
    return `${pid}:mort`
  }
}

export function estLeMeme(identiteNotee: string): boolean {
  const pid = Number(identiteNotee.split(':')[0])
  return pid > 0 && estVivant(pid) && identite(pid) === identiteNotee
}

/** What a process was started with, words parted by spaces; empty when it cannot be told. */
export function ligneDeCommande(pid: number): string {
  if (!PROC) return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? ''
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

export function dormir(ms: number): Promise<void> {
  return new Promise((suite) => setTimeout(suite, ms))
}
