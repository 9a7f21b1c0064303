/** The directory at the end of a zip: what each part must be once inflated. A file cut short has none. */
export interface Annonce {
  crc: number
  taille: number
}

const FIN = 0x06054b50
const ENTREE = 0x02014b50
const TAILLE_FIN = 22
const COMMENTAIRE_MAXIMUM = 65_535

function debutDeLaFin(octets: Buffer): number {
  const plusTot = Math.max(0, octets.byteLength - TAILLE_FIN - COMMENTAIRE_MAXIMUM)
  for (let i = octets.byteLength - TAILLE_FIN; i >= plusTot; i--) if (octets.readUInt32LE(i) === FIN) return i
  return -1
}

/** null when the zip has no directory that can be read. */
export function lireSommaire(brut: Uint8Array): Map<string, Annonce> | null {
  const octets = Buffer.from(brut.buffer, brut.byteOffset, brut.byteLength)
  const fin = debutDeLaFin(octets)
  if (fin < 0) return null
  const annonces = new Map<string, Annonce>()
  let position = octets.readUInt32LE(fin + 16)
  for (let restantes = octets.readUInt16LE(fin + 10); restantes > 0; restantes--) {
    if (position + 46 > fin || octets.readUInt32LE(position) !== ENTREE) return null
    const longueurNom = octets.readUInt16LE(position + 28)
    const nom = octets.toString('utf8', position + 46, position + 46 + longueurNom)
    annonces.set(nom, { crc: octets.readUInt32LE(position + 16), taille: octets.readUInt32LE(position + 24) })
    position += 46 + longueurNom + octets.readUInt16LE(position + 30) + octets.readUInt16LE(position + 32)
  }
  return annonces
}
