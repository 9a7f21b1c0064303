/** The parts of an .xlsx, inflated with a bound on what comes out: ten megabytes of zip can hold ten gigabytes. */
import { crc32 } from 'node:zlib'
import { Unzip, UnzipInflate, zipSync } from 'fflate'
import { FichierIllisible } from './lecture'
import { lireSommaire } from './sommaire-zip'

const SORTIE_MAXIMUM = 64_000_000
const PARTIES_MAXIMUM = 500
const MORCEAU = 64_000
const UTILE = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/[\w./ -]+\.(?:xml|rels))$/

const ABIME = 'Ce fichier Excel est abîmé : ouvrez-le, puis enregistrez-le de nouveau en .xlsx.'

/** Each part is whole and unchanged, and none is missing: a bit flipped on the way changes a weight as well as a name. */
function verifier(octets: Uint8Array, parties: ReadonlyMap<string, Uint8Array>): void {
  const sommaire = lireSommaire(octets)
  if (!sommaire) throw new FichierIllisible(ABIME)
  for (const nom of sommaire.keys())
    if (UTILE.test(nom) && !parties.has(nom)) throw new FichierIllisible(ABIME)
  for (const [nom, contenu] of parties) {
    const annonce = sommaire.get(nom)
    if (annonce?.taille !== contenu.byteLength || annonce.crc !== crc32(contenu))
      throw new FichierIllisible(ABIME)
  }
}

export function deballer(octets: Uint8Array): Map<string, Uint8Array> {
  const parties = new Map<string, Uint8Array[]>()
  let total = 0
  let vues = 0
  const lecteur = new Unzip((entree) => {
    vues += 1
    if (vues > PARTIES_MAXIMUM) throw new FichierIllisible(ABIME)
    if (!UTILE.test(entree.name)) return
    if (parties.has(entree.name)) throw new FichierIllisible(ABIME)
    const morceaux: Uint8Array[] = []
    parties.set(entree.name, morceaux)
    entree.ondata = (erreur, morceau) => {
      // What is thrown below comes back here as the inflater's own.
      if (erreur) throw erreur instanceof FichierIllisible ? erreur : new FichierIllisible(ABIME)
      total += morceau.byteLength
      if (total > SORTIE_MAXIMUM)
        throw new FichierIllisible(
          'Ce fichier Excel est trop grand une fois ouvert : gardez les seules colonnes du modèle, ou envoyez-le en CSV.',
        )
      morceaux.push(morceau)
    }
    entree.start()
  })
  lecteur.register(UnzipInflate)
  try {
    // In pieces: what is inflated is counted before more is.
    for (let i = 0; i < octets.byteLength; i += MORCEAU)
      lecteur.push(octets.subarray(i, i + MORCEAU), i + MORCEAU >= octets.byteLength)
  } catch (erreur) {
    throw erreur instanceof FichierIllisible ? erreur : new FichierIllisible(ABIME)
  }
  const lues = new Map([...parties].map(([nom, morceaux]) => [nom, Buffer.concat(morceaux)]))
  verifier(octets, lues)
  return lues
}

/** The parts again in one package, stored: only what was counted reaches who reads further. */
export const remballer = (parties: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(parties), { level: 0 })
