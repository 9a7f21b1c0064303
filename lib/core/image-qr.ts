/** Barcodes as images that a page may carry: SVG in a data address. */
import { toSVG } from 'bwip-js/node'

export const enImage = (svg: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`

export const imageQr = (texte: string): string => enImage(toSVG({ bcid: 'qrcode', text: texte }))
