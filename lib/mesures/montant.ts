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

/** `12100`, `525,5`: as typed in a field whose unit is €. */
export const montantSaisi = (centimes: number): string => String(centimes / 100).replace('.', ',')
