const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Back from the text that people type into their application. */
export function deBase32(texte: string): Uint8Array {
  const bits = [...texte.replaceAll(' ', '')]
    .map((c) => BASE32.indexOf(c).toString(2).padStart(5, '0'))
    .join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (octet) => Number.parseInt(octet, 2))
}
