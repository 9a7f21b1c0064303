import { toSVG } from 'bwip-js/node'
import { enImage } from '@/lib/core/image-qr'

export const imageGs1 = (texte: string): string =>
  enImage(toSVG({ bcid: 'gs1-128', text: texte, height: 10, includetext: false }))
