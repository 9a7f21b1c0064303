/**
 * The file of a backup: a line that names the format, the tables' COPY texts one after the other in one gzip stream, the
 * manifest as JSON, its length, and the SHA-256 of all that. The manifest is last because it counts what was written; the
 * sum is at the very end, so that a file that was cut, lengthened or changed anywhere is not taken for a backup.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { createGunzip, createGzip } from 'node:zlib'
import { Empechement, raison } from './empechement'
import { type Manifeste, manifesteSchema } from './sauvegarde-manifeste'

const SIGNATURE = Buffer.from('NOIXCOOP sauvegarde 1\n')
const LONGUEUR = 8
const SOMME = 32
const MANIFESTE_MAX = 4_000_000

export type Ecrire = (morceau: Buffer) => Promise<void>

/**
 * Writes a backup: `remplir` writes the body and says what it was. It is made under a temporary name beside its place,
 * on disk and read again before it takes its name: under the right name there is a whole file or none.
 */
export async function ecrireSauvegarde(
  chemin: string,
  remplir: (ecrire: Ecrire) => Promise<Manifeste>,
): Promise<Manifeste> {
  const place = resolve(chemin)
  if (existsSync(place))
    throw new Empechement(`Le fichier ${place} existe déjà : choisissez un autre nom, rien n’a été écrit.`)
  const essai = `${place}.${process.pid}.partiel`
  try {
    const manifeste = await ecrireTout(essai, remplir)
    await lireSauvegarde(essai)
    await rename(essai, place)
    await surDisque(dirname(place))
    return manifeste
  } catch (erreur) {
    await rm(essai, { force: true })
    throw traduire(erreur, place)
  }
}

async function ecrireTout(
  essai: string,
  remplir: (ecrire: Ecrire) => Promise<Manifeste>,
): Promise<Manifeste> {
  // What a base holds is for its keeper's eyes.
  const fichier = await open(essai, 'wx', 0o600)
  try {
    const somme = createHash('sha256')
    const poser = async (octets: Buffer) => {
      somme.update(octets)
      await fichier.writeFile(octets)
    }
    await poser(SIGNATURE)
    const manifeste = await comprimer(remplir, poser)
    const texte = Buffer.from(JSON.stringify(manifeste))
    const longueur = Buffer.alloc(LONGUEUR)
    longueur.writeBigUInt64BE(BigInt(texte.length))
    await poser(Buffer.concat([texte, longueur]))
    await fichier.writeFile(somme.digest())
    await fichier.sync()
    return manifeste
  } finally {
    await fichier.close()
  }
}

async function comprimer(remplir: (ecrire: Ecrire) => Promise<Manifeste>, poser: Ecrire): Promise<Manifeste> {
  const gzip = createGzip()
  const ecoule = (async () => {
    for await (const morceau of gzip) await poser(morceau as Buffer)
  })()
  ecoule.catch(() => {}) // told by whoever waits for it
  const manifeste = await remplir(async (morceau) => {
    // A disk that is full is told here, not at the end.
    if (!gzip.write(morceau)) await Promise.race([once(gzip, 'drain'), ecoule])
  }).catch((erreur: unknown) => {
    gzip.destroy()
    throw erreur
  })
  gzip.end()
  await ecoule
  return manifeste
}

/** A rename is a change of the folder. */
async function surDisque(dossier: string): Promise<void> {
  const fiche = await open(dossier, 'r')
  await fiche.sync().finally(() => fiche.close())
}

const PHRASES: Record<string, string> = {
  ENOENT: 'ce dossier ou ce fichier n’existe pas',
  EACCES: 'l’accès est refusé',
  EPERM: 'l’accès est refusé',
  EISDIR: 'c’est un dossier',
  ENOSPC: 'le disque est plein',
  EROFS: 'le disque ne s’écrit pas',
}

function traduire(erreur: unknown, chemin: string): unknown {
  const code = (erreur as NodeJS.ErrnoException).code ?? ''
  return PHRASES[code] ? new Empechement(`${chemin} : ${PHRASES[code]}.`) : erreur
}

export interface Sauvegarde {
  manifeste: Manifeste
  /** The texts of the tables, one after the other. */
  corps(): AsyncIterable<Buffer>
}

const abime = (chemin: string, quoi: string) =>
  new Empechement(`Le fichier ${chemin} est abîmé ou incomplet (${quoi}) : prenez une autre sauvegarde.`)

/** Reads a backup to its last byte before anything of it is believed. */
export async function lireSauvegarde(chemin: string): Promise<Sauvegarde> {
  try {
    const fichier = await open(chemin, 'r')
    try {
      return await verifier(chemin, fichier)
    } finally {
      await fichier.close()
    }
  } catch (erreur) {
    throw traduire(erreur, chemin)
  }
}

async function verifier(chemin: string, fichier: FileHandle): Promise<Sauvegarde> {
  const { size } = await fichier.stat()
  const lire = async (debut: number, longueur: number) =>
    (await fichier.read(Buffer.alloc(longueur), 0, longueur, debut)).buffer
  const entete = await lire(0, SIGNATURE.length)
  if (!entete.equals(SIGNATURE))
    throw new Empechement(
      `Le fichier ${chemin} n’est pas une sauvegarde que cette version sait lire : vérifiez son nom, ou mettez le programme à jour.`,
    )
  const finDuManifeste = size - SOMME - LONGUEUR
  if (finDuManifeste < SIGNATURE.length) throw abime(chemin, 'il est trop court')
  const somme = await sommer(chemin, size - SOMME)
  if (!somme.equals(await lire(size - SOMME, SOMME))) throw abime(chemin, 'sa somme de contrôle est fausse')
  const longueur = Number((await lire(finDuManifeste, LONGUEUR)).readBigUInt64BE())
  const debut = finDuManifeste - longueur
  if (longueur > MANIFESTE_MAX || debut < SIGNATURE.length) throw abime(chemin, 'son sommaire manque')
  const manifeste = manifesteSchema.safeParse(enJson((await lire(debut, longueur)).toString('utf8')))
  if (!manifeste.success) throw abime(chemin, 'son sommaire est illisible')
  return { manifeste: manifeste.data, corps: () => decomprimer(chemin, debut) }
}

const enJson = (texte: string): unknown => {
  try {
    return JSON.parse(texte)
  } catch {
    return null
  }
}

async function sommer(chemin: string, taille: number): Promise<Buffer> {
  const somme = createHash('sha256')
  const lecture = createReadStream(chemin, { end: taille - 1, highWaterMark: 1 << 20 })
  for await (const morceau of lecture) somme.update(morceau as Buffer)
  return somme.digest()
}

async function* decomprimer(chemin: string, fin: number): AsyncGenerator<Buffer> {
  const lecture = createReadStream(chemin, { start: SIGNATURE.length, end: fin - 1, highWaterMark: 1 << 18 })
  const gunzip = createGunzip()
  lecture.on('error', (erreur) => gunzip.destroy(erreur))
  lecture.pipe(gunzip)
  try {
    for await (const morceau of gunzip) yield morceau as Buffer
  } catch (erreur) {
    throw abime(chemin, raison(erreur))
  } finally {
    lecture.destroy()
  }
}
