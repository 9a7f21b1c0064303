/** The formats a list comes out in, under the names that `?format=` takes. */
import type { Ecrivain } from './colonne'
import { ecrireCsv } from './ecrire-csv'
import { ecrireXlsx } from './ecrire-xlsx'
import { ecrireXml } from './ecrire-xml'

export const FORMATS = ['csv', 'xlsx', 'xml'] as const
export type Format = (typeof FORMATS)[number]

export const TYPES_MEDIA: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml; charset=utf-8',
}

export const ECRIVAINS: Record<Format, Ecrivain> = {
  csv: ecrireCsv,
  xlsx: (fichier, pages) => ecrireXlsx(fichier, pages),
  xml: ecrireXml,
}

export const estFormat = (valeur: unknown): valeur is Format => FORMATS.includes(valeur as Format)
