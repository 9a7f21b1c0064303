import readXlsx from 'read-excel-file/universal'
import { dateVersJour, formatJour } from '@/lib/mesures/jour'
import { sansDemesure } from './bornes-xml'
import { deballer, remballer } from './deballer'
import { garderFeuille } from './garder-feuille'
import { type Cellule, ERREUR, estVide, type Feuille, FichierIllisible } from './lecture'

const FEUILLES_MAXIMUM = 12

/** As the spreadsheet shows it: the time of the day is no part of a day. */
function enCellule(valeur: unknown): Cellule {
  if (valeur instanceof Date)
    return Number.isNaN(valeur.getTime()) ? ERREUR : formatJour(dateVersJour(valeur))
  if (typeof valeur === 'string' || typeof valeur === 'number' || typeof valeur === 'boolean') return valeur
  return null
}

/** Every part is looked at: a sheet is what it holds, wherever it is filed. */
function garder(octets: Uint8Array): Uint8Array {
  const texte = new TextDecoder('utf-8', { fatal: true })
  const parties = deballer(octets)
  if (!parties.has('xl/workbook.xml'))
    throw new FichierIllisible('Ce fichier n’est pas un classeur Excel : enregistrez-le en .xlsx ou en CSV.')
  let feuilles = 0
  for (const [nom, contenu] of parties) {
    const xml = texte.decode(contenu)
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new SyntaxError('document type')
    if (!sansDemesure(xml)) throw new SyntaxError('endless tag or text')
    if (!xml.includes('sheetData')) continue
    feuilles += 1
    if (feuilles > FEUILLES_MAXIMUM)
      throw new FichierIllisible(
        `Ce classeur compte plus de ${FEUILLES_MAXIMUM} feuilles : gardez la seule utile.`,
      )
    parties.set(nom, new TextEncoder().encode(garderFeuille(xml)))
  }
  return remballer(parties)
}

export async function lireXlsx(octets: Uint8Array): Promise<Feuille[]> {
  try {
    const feuilles = await readXlsx(new Blob([garder(octets) as Uint8Array<ArrayBuffer>]))
    return feuilles.map(({ sheet, data }) => ({
      nom: sheet,
      lignes: data
        .map((cellules, i) => ({ numero: i + 1, cellules: cellules.map(enCellule) }))
        .filter(({ cellules }) => cellules.some((c) => !estVide(c))),
    }))
  } catch (erreur) {
    if (erreur instanceof FichierIllisible) throw erreur
    // Whatever a reader of Excel trips over is in the file.
    throw new FichierIllisible(
      'Ce fichier Excel est illisible : ouvrez-le, puis enregistrez-le de nouveau en .xlsx.',
    )
  }
}
