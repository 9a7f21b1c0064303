/** Amounts in euros as people type them: integer cents inside. */
import { decimalSchema } from './decimal'

/** A hundred million euros: ten times the sales of the case. Rates of such amounts are still safe integers. */
const MONTANT_MAXIMUM_CENTIMES = 10_000_000_000

/** Input: euros as typed; output: integer cents, from 0 up. */
export const montantSchema = decimalSchema({
  decimales: 2,
  exemple: '12 100 ou 12100,50',
  attendu: 'Écrivez un montant en euros, par exemple 12 100 ou 12100,50.',
  longueurMaximum: 30,
  refus(centimes) {
    if (centimes < 0) return 'Un montant ne peut pas être négatif.'
    return centimes > MONTANT_MAXIMUM_CENTIMES ? 'Au plus 100 000 000 € : relisez le montant.' : null
  },
})

const SAISI = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

/** `12 100`, `525,5`: as typed in a field whose unit is €, and read again the same. */
export const montantSaisi = (centimes: number): string => SAISI.format(centimes / 100)
