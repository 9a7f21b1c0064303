/** The codes that were given, by the names the world is written with. */
export interface Codes {
  producteurs: Map<string, string>
  vergers: Map<string, string>
}

export function codeDe(codes: Map<string, string>, nom: string): string {
  const code = codes.get(nom)
  if (code === undefined) throw new Error(`The world has nothing named ${nom}`)
  return code
}
