import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Empechement } from './empechement'
import { binaires, copierBinaires } from './postgres-binaires'

/**
 * Under whom and where PostgreSQL runs. It refuses root, and another account cannot enter a clone under a closed
 * folder (/root, a private temporary one): hence three ways.
 */
export type Compte = {
  /** Holds base/, mot-de-passe, journal.log. */
  dossier: string
  binaires: string
  /** Put before each program that is run. */
  prefixe: string[]
  proprietaire?: { uid: number; gid: number }
}

type Journal = (phrase: string) => void

const A_PART = '/var/lib/noixcoop'

export function choisirCompte(dossier: string, journal: Journal): Compte {
  const proprietaire = proprietaireDe(join(dossier, 'base'))
  if (process.getuid?.() !== 0) {
    if (proprietaire && proprietaire.uid !== process.getuid?.()) {
      throw new Empechement(`La base de ${dossier} appartient à un autre utilisateur de cette machine.`)
    }
    return { dossier, binaires: binaires(), prefixe: [] }
  }
  // A base made by an ordinary user is served as that user, even when root starts it.
  if (proprietaire && proprietaire.uid !== 0)
    return { dossier, binaires: binaires(), prefixe: [], proprietaire }
  const ailleurs = join(A_PART, createHash('sha256').update(dossier).digest('hex').slice(0, 12))
  if (!existsSync(join(ailleurs, 'base'))) {
    const prefixe = espaceDeNoms(join(binaires(), 'bin/postgres'))
    if (prefixe) return { dossier, binaires: binaires(), prefixe }
  }
  return compteAPart(dossier, ailleurs, journal)
}

function proprietaireDe(chemin: string) {
  const etat = statSync(chemin, { throwIfNoEntry: false })
  return etat && { uid: etat.uid, gid: etat.gid }
}

/** A user namespace where root bears another number: no account made, and the files stay root's. */
function espaceDeNoms(postgres: string): string[] | null {
  if (process.env.NOIXCOOP_SANS_UNSHARE === '1') return null
  const numero = utilisateurConnu()
  const prefixe = ['unshare', '--user', `--map-user=${numero}`, `--map-group=${numero}`, '--']
  const essai = spawnSync('unshare', [...prefixe.slice(1), postgres, '--version'], { cwd: '/' })
  return essai.status === 0 ? prefixe : null
}

/** initdb looks its own number up: it has to be in /etc/passwd (`daemon` is, everywhere). */
function utilisateurConnu(): number {
  if (!existsSync('/etc/passwd')) return 1
  const numeros = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((ligne) => Number(ligne.split(':')[2]))
  return numeros.find((numero) => numero > 0 && numero < 65_534) ?? 1
}

function compteAPart(dossier: string, ailleurs: string, journal: Journal): Compte {
  const { nom, uid, gid } = compteSansPrivilege()
  mkdirSync(ailleurs, { recursive: true, mode: 0o711 })
  if (existsSync(join(dossier, 'base')) && !existsSync(join(ailleurs, 'base'))) demenager(dossier, ailleurs)
  spawnSync('chown', ['-R', `${uid}:${gid}`, ailleurs])
  chownSync(ailleurs, uid, gid)
  journal(`Lancé par root : PostgreSQL tourne sous le compte « ${nom} », ses données sont dans ${ailleurs}.`)
  return { dossier: ailleurs, binaires: copierBinaires(A_PART), prefixe: [], proprietaire: { uid, gid } }
}

/** The old place is renamed, not kept: two copies of one base would drift apart. */
function demenager(dossier: string, ailleurs: string) {
  for (const nom of ['mot-de-passe', 'base']) {
    cpSync(join(dossier, nom), join(ailleurs, `${nom}.neuf`), { recursive: true, preserveTimestamps: true })
    renameSync(join(ailleurs, `${nom}.neuf`), join(ailleurs, nom))
  }
  renameSync(join(dossier, 'base'), join(dossier, `base-deplacee-${Date.now()}`))
}

function compteSansPrivilege(): { nom: string; uid: number; gid: number } {
  if (!chercher('noixcoop')) {
    const options = ['--system', '--user-group', '--no-create-home', '--home-dir', A_PART]
    spawnSync('useradd', [...options, '--shell', '/usr/sbin/nologin', 'noixcoop'])
  }
  const compte = chercher('noixcoop') ?? chercher('postgres') ?? chercher('nobody')
  if (!compte) throw new Empechement('PostgreSQL refuse root et aucun autre compte n’a pu être créé.')
  mkdirSync(dirname(join(A_PART, 'x')), { recursive: true, mode: 0o755 })
  return compte
}

function chercher(nom: string): { nom: string; uid: number; gid: number } | undefined {
  const ligne = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((texte) => texte.startsWith(`${nom}:`))
  const [, , uid, gid] = ligne?.split(':') ?? []
  return ligne ? { nom, uid: Number(uid), gid: Number(gid) } : undefined
}
