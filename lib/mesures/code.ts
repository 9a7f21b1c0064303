/** Codes of the trade: a prefix and at least so many digits (`L0512` … `L12345`). */
import { z } from 'zod'

export interface FormeCode {
  prefixe: string
  chiffres: number
}

export const CODE_PRODUCTEUR: FormeCode = { prefixe: 'P', chiffres: 3 }
export const CODE_VERGER: FormeCode = { prefixe: 'V', chiffres: 3 }
export const CODE_LIVRAISON: FormeCode = { prefixe: 'L', chiffres: 4 }
export const CODE_TRANSFORMATION: FormeCode = { prefixe: 'T', chiffres: 4 }
export const CODE_RAPPEL: FormeCode = { prefixe: 'R', chiffres: 4 }
export const CODE_ETUDE: FormeCode = { prefixe: 'E', chiffres: 3 }
/** Orders have digits only: `00213`, `100213`. */
export const CODE_COMMANDE: FormeCode = { prefixe: '', chiffres: 5 }

/** Letters that begin a code of ours; a noun with codes adds its own. */
export const PREFIXES: readonly string[] = [
  CODE_PRODUCTEUR,
  CODE_VERGER,
  CODE_LIVRAISON,
  CODE_TRANSFORMATION,
  CODE_RAPPEL,
  CODE_ETUDE,
].map((f) => f.prefixe)

export const formerCode = ({ prefixe, chiffres }: FormeCode, numero: number): string =>
  prefixe + String(numero).padStart(chiffres, '0')

export const numeroDeCode = ({ prefixe }: FormeCode, code: string): number =>
  Number(code.slice(prefixe.length))

/** Input: the code as typed, capitals or not; one spelling only for each number. */
export const codeSchema = (forme: FormeCode) => {
  const exemple = formerCode(forme, 58)
  return z
    .string({ error: (p) => (p.input === undefined ? 'À renseigner.' : 'Donnez un texte.') })
    .max(20, `Ce code est trop long : écrivez-le comme ${exemple}.`)
    .transform((texte, ctx) => {
      const code = texte.trim().toUpperCase()
      const lu = new RegExp(`^${forme.prefixe}(\\d{${forme.chiffres},9})$`).exec(code)
      const numero = Number(lu?.[1] ?? 0)
      if (numero > 0 && formerCode(forme, numero) === code) return code
      ctx.addIssue({
        code: 'custom',
        message: forme.prefixe
          ? `Écrivez le code comme ${exemple} : ${forme.prefixe} suivi d’au moins ${forme.chiffres} chiffres.`
          : `Écrivez le numéro comme ${exemple} : au moins ${forme.chiffres} chiffres.`,
      })
      return z.NEVER
    })
}

const LOT = /^[LT](\d{4,9})-([1-9]\d?)$/
/** `L0512-1`: the delivery and the lot's number in it; `T0001-1`: what a transformation gave. */
export const codeLotSchema = z
  .string()
  .max(24)
  .transform((texte, ctx) => {
    const code = texte.trim().toUpperCase()
    if (LOT.test(code)) return code
    ctx.addIssue({ code: 'custom', message: 'Écrivez le lot comme L0512-1.' })
    return z.NEVER
  })

const ID_CLIENT = /^[a-z]{4}(?:\d{5}|[1-9]\d{5,8})$/
/** `carr15432`: four letters and at least five digits, as the web service prints it (annexe 2B). */
export const idClientSchema = z
  .string({ error: (p) => (p.input === undefined ? 'Indiquez le client.' : 'Donnez un texte.') })
  .trim()
  .toLowerCase()
  .regex(ID_CLIENT, 'Écrivez le client comme carr15432 : quatre lettres et au moins cinq chiffres.')

/** The number in the id of a client: it is given in one order for all of them, whatever their letters. */
export const rangDeClient = (id: string): number => Number(id.slice(4))
