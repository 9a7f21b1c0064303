/** What a trace or a recall starts from: a code of ours says by its form what it names. Pure. */
export const TYPES_CIBLE = ['producteur', 'verger', 'livraison', 'lot', 'commande', 'client'] as const
export type TypeCible = (typeof TYPES_CIBLE)[number]

/** What a recall may name: where nuts are, or where they come from. */
export const TYPES_RAPPEL = ['lot', 'livraison', 'verger', 'producteur'] as const
export type TypeRappel = (typeof TYPES_RAPPEL)[number]

export interface Cible {
  type: TypeCible
  code: string
}
export interface CibleRappel extends Cible {
  type: TypeRappel
}

export const LIBELLES_CIBLE: Record<TypeCible, string> = {
  producteur: 'Producteur',
  verger: 'Verger',
  livraison: 'Livraison',
  lot: 'Lot',
  commande: 'Commande',
  client: 'Client',
}

/** « du verger V058 » */
export const DE_LA_CIBLE: Record<TypeCible, string> = {
  producteur: 'du producteur',
  verger: 'du verger',
  livraison: 'de la livraison',
  lot: 'du lot',
  commande: 'de la commande',
  client: 'du client',
}

const FORMES: readonly (readonly [TypeCible, RegExp])[] = [
  ['lot', /^[LT]\d{4,9}-[1-9]\d?$/],
  ['livraison', /^L\d{4,9}$/],
  ['verger', /^V\d{3,9}$/],
  ['producteur', /^P\d{3,9}$/],
  ['commande', /^\d{5,9}$/],
]
const CLIENT = /^[a-z]{4}\d{5,9}$/

/** Reads `l0512-1`, `00213`, `carr15432`; null when it is no whole code. */
export function cibleDuCode(texte: string): Cible | null {
  const saisi = texte.trim()
  if (CLIENT.test(saisi.toLowerCase())) return { type: 'client', code: saisi.toLowerCase() }
  const code = saisi.toUpperCase()
  const forme = FORMES.find(([, r]) => r.test(code))
  return forme ? { type: forme[0], code } : null
}

export const estRappelable = (cible: Cible): cible is CibleRappel =>
  (TYPES_RAPPEL as readonly TypeCible[]).includes(cible.type)

const FICHES: Record<TypeCible, string> = {
  producteur: '/producteurs',
  verger: '/vergers',
  livraison: '/livraisons',
  lot: '/lots',
  commande: '/commandes',
  client: '/clients',
}
/** The page of its record. */
export const ficheDe = ({ type, code }: Cible): string => `${FICHES[type]}/${code}`
export const adresseTrace = ({ type, code }: Cible): string => `/trace?type=${type}&code=${code}`
export const adresseRappel = ({ type, code }: Cible): string => `/rappels/nouveau?type=${type}&code=${code}`
