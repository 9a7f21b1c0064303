/** Who is in the world: the cast, then its neighbours, all in one shape. */
import type { Jour } from '@/lib/mesures/jour'
import { certificatsDe } from './certificats'
import { LIEUX } from './lieux'
import { PRODUCTEURS, type ProducteurDuMonde } from './producteurs'
import { vergersDesVoisins } from './vergers'
import { type Periode, VOISINS, type Voisin } from './voisins'

export interface Personnage extends Omit<ProducteurDuMonde, 'adhesion'> {
  adhesions: Periode[]
}

/** 04 65 71 is kept for fiction (ARCEP): nobody is called by mistake. */
const telephone = (rang: number): string => {
  const fin = String(1_000 + rang * 137)
  return `04 65 71 ${fin.slice(0, 2)} ${fin.slice(2)}`
}

function personnage(voisin: Voisin, rang: number, aujourdhui: Jour): Personnage {
  const { nom, adresse, lieu, adhesions } = voisin
  const [civilite, responsablePrenom, responsableNom] = voisin.responsable
  const { codePostal, ville } = LIEUX[lieu]
  return {
    raisonSociale: nom,
    adresse,
    codePostal,
    ville,
    civilite,
    responsableNom,
    responsablePrenom,
    telephone: telephone(rang),
    adhesions,
    certificats: certificatsDe(nom, aujourdhui),
    vergers: vergersDesVoisins().get(nom) ?? [],
  }
}

export const distribution = (aujourdhui: Jour): Personnage[] => [
  ...PRODUCTEURS.map(({ adhesion, ...p }) => ({ ...p, adhesions: adhesion ? [adhesion] : [] })),
  ...VOISINS.map((voisin, rang) => personnage(voisin, rang, aujourdhui)),
]
