/** A file told by its first bytes, whatever its name says. */
import { type Feuille, FichierIllisible } from './lecture'
import { lireCsv } from './lire-csv'
import { lireXlsx } from './lire-xlsx'

const AUTRES: [debut: string, quoi: string][] = [
  ['d0cf11e0', 'un ancien classeur .xls, ou un classeur protégé par un mot de passe'],
  ['25504446', 'un PDF'],
  ['1f8b', 'une archive compressée'],
  ['89504e47', 'une image'],
  ['ffd8ff', 'une image'],
]

/** The sheets of an .xlsx, or the one of a CSV; throws `FichierIllisible`. */
export async function lireFichier(octets: Uint8Array): Promise<Feuille[]> {
  if (octets.byteLength === 0) throw new FichierIllisible('Ce fichier est vide : choisissez-en un autre.')
  const debut = Buffer.from(octets.subarray(0, 4)).toString('hex')
  if (debut === '504b0304') return lireXlsx(octets)
  const autre = AUTRES.find(([marque]) => debut.startsWith(marque))
  if (autre) throw new FichierIllisible(`Ce fichier est ${autre[1]} : enregistrez-le en .xlsx ou en CSV.`)
  return [lireCsv(octets)]
}
