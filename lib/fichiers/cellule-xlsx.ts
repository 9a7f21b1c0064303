/** Cells of a sheet, each with its own address: readers that guess from the order of cells guess wrong. */
import type { Jour } from '@/lib/mesures/jour'
import { STYLE } from './classeur'
import { type Colonne, texteLisible } from './colonne'
import { neutraliser } from './neutre'
import { enTexteXml } from './xml-texte'

/** 1 → A, 27 → AA. */
export function lettres(rang: number): string {
  const reste = (rang - 1) % 26
  const debut = (rang - 1 - reste) / 26
  return (debut > 0 ? lettres(debut) : '') + String.fromCharCode(65 + reste)
}

/** `_x0041_` is how Excel writes a letter it cannot: such a text keeps its own underscore. */
const sansEchappement = (texte: string): string => texte.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')

export const celluleTexte = (adresse: string, texte: string, style: number = STYLE.normal): string =>
  `<c r="${adresse}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${sansEchappement(enTexteXml(neutraliser(texte)))}</t></is></c>`

const ORIGINE = Date.UTC(1899, 11, 30)
const PREMIER_SUR = '1900-03-01'

/** Excel counts days from 1900 and believes that year a leap one: before March 1900 a day is written in words. */
const celluleJour = (adresse: string, jour: Jour): string =>
  jour < PREMIER_SUR
    ? celluleTexte(adresse, jour)
    : `<c r="${adresse}" s="${STYLE.jour}"><v>${(Date.parse(jour) - ORIGINE) / 86_400_000}</v></c>`

export function cellule<T>(colonne: Colonne<T>, ligne: T, adresse: string): string {
  switch (colonne.genre) {
    case 'texte': {
      const texte = texteLisible(colonne, ligne)
      return texte === '' ? '' : celluleTexte(adresse, texte)
    }
    case 'nombre': {
      const nombre = colonne.valeur(ligne)
      return nombre === null ? '' : `<c r="${adresse}"><v>${nombre}</v></c>`
    }
    case 'jour': {
      const jour = colonne.valeur(ligne)
      return jour === null ? '' : celluleJour(adresse, jour)
    }
    case 'ouiNon': {
      const oui = colonne.valeur(ligne)
      return oui === null ? '' : celluleTexte(adresse, oui ? 'oui' : 'non')
    }
  }
}
