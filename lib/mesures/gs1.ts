/** GS1's numbers (GLN, GTIN, and the GGN of GLOBALG.A.P.): the last digit is a key over the others. */

/** Modulo 10 of GS1: from the right, digits weigh 3 then 1; the key completes the sum to a multiple of ten. */
export function cleGs1(chiffres: string): number {
  const somme = [...chiffres].reverse().reduce((s, c, rang) => s + Number(c) * (rang % 2 === 0 ? 3 : 1), 0)
  return (10 - (somme % 10)) % 10
}

/** Whether the last digit is the key of those before it. */
export const cleJuste = (numero: string): boolean => cleGs1(numero.slice(0, -1)) === Number(numero.at(-1))
