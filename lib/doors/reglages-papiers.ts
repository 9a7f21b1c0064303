/** What labels and notes take from the settings and from the request: the public address, the packer, the articles' GTINs. */
import { cleJuste } from '@/lib/mesures/gs1'
import { originePublique } from './origine-publique'

/** Where the code of a label leads: the public address when it is set, else the one we were asked by. */
export const adresseDuLot = async (lot: string): Promise<string> => `${await originePublique()}/lot/${lot}`

/** `NOIXCOOP_EMBALLEUR`: name and address of the packer, who is the seller: on packs by law, on dispatch notes. */
export const emballeur = (): string =>
  process.env.NOIXCOOP_EMBALLEUR?.trim() || 'NOIXCOOP, coopérative de noix'

/** `NOIXCOOP_GTIN`: `filet-1kg=03760000000017,…`; one with a wrong key is left out rather than printed. */
export function gtinDe(conditionnement: string): string | null {
  const paires = (process.env.NOIXCOOP_GTIN ?? '').split(',').map((p) => p.trim().split('='))
  const gtin = paires.find(([code]) => code === conditionnement)?.[1]
  return gtin && /^\d{14}$/.test(gtin) && cleJuste(gtin) ? gtin : null
}
