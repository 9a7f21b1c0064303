/** How a case of the raw sockets is told. */
import type { Envoi, Options } from '../prise'

export interface CasDePrise extends Options {
  quoi: string
  envoi: Envoi
  /** Of the answers, in their order; `silence`: the socket may also be closed without one. */
  attendu: readonly (number | 'silence')[]
  /** Takes its time: at full size only. */
  long?: boolean
}

export const MO = 1_000_000
export const HOTE = 'Host: localhost'

/** A request of text: its line, its headers, its body. */
export const demande = (
  ligne: string,
  entetes: readonly string[] = [],
  corps: string | Buffer = '',
): Envoi => [
  `${[`${ligne} HTTP/1.1`, ...(entetes.some((e) => /^host:/i.test(e)) ? [] : [HOTE]), ...entetes].join('\r\n')}\r\n\r\n`,
  ...(corps.length > 0 ? [corps] : []),
]
export const un = (
  quoi: string,
  envoi: Envoi,
  attendu: number | 'silence',
  options: Partial<CasDePrise> = {},
): CasDePrise => ({
  quoi,
  envoi,
  attendu: [attendu],
  ...options,
})
