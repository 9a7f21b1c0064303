/** A statement takes at most 65,535 parameters: long lists go in packets. */
const PAQUET = 500

export async function parPaquets<T, R = unknown>(
  elements: readonly T[],
  effet: (paquet: T[]) => Promise<R>,
): Promise<R[]> {
  const resultats: R[] = []
  for (let i = 0; i < elements.length; i += PAQUET) resultats.push(await effet(elements.slice(i, i + PAQUET)))
  return resultats
}
