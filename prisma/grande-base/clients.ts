/** Who buys: a few large chains take most of it. Pure. */
import type { CategorieClient } from '@/lib/ventes/client'
import { deriver, hasard } from './hasard'
import { FAMILLES, PRENOMS, RUES } from './noms'

export interface ClientFait {
  id: string
  nom: string
  adresse: string
  codePostal: string
  ville: string
  responsableAchats: string
  telephone: string
  categorie: CategorieClient
  distributeur: boolean
}

const CATEGORIES = [
  ['GROSSISTE', 40],
  ['GRANDE_DISTRIBUTION', 35],
  ['METIER_DE_BOUCHE', 20],
  ['AUTRE', 5],
] as const

const ENSEIGNES: Record<CategorieClient, readonly [string, string]> = {
  GROSSISTE: ['gros', 'Primeurs'],
  GRANDE_DISTRIBUTION: ['mrch', 'Marché'],
  METIER_DE_BOUCHE: ['mais', 'Maison'],
  AUTRE: ['atel', 'Atelier'],
}

const VILLES = [
  ['38000', 'Grenoble'],
  ['69003', 'Lyon'],
  ['26000', 'Valence'],
  ['73000', 'Chambéry'],
  ['13015', 'Marseille'],
  ['75013', 'Paris'],
  ['67000', 'Strasbourg'],
  ['44000', 'Nantes'],
] as const

const RANG = 200

export function clients(graine: number, nombre: number, dernierRang: number): ClientFait[] {
  const h = hasard(deriver(graine, RANG))
  return Array.from({ length: nombre }, (_, i) => {
    const categorie = h.partager(CATEGORIES)
    const [prefixe, enseigne] = ENSEIGNES[categorie]
    const [codePostal, ville] = h.choisir(VILLES)
    const famille = h.choisir(FAMILLES)
    const rang = dernierRang + i + 1
    return {
      id: `${prefixe}${String(rang).padStart(5, '0')}`,
      nom: `${enseigne} ${famille} ${ville}`,
      adresse: `${h.entier(1, 180)} ${h.choisir(RUES)}`,
      codePostal,
      ville,
      responsableAchats: `${h.choisir(PRENOMS)} ${famille}`,
      telephone: `04 65 71 ${String(h.entier(10, 99))} ${String(i % 100).padStart(2, '0')}`,
      categorie,
      distributeur: categorie === 'GRANDE_DISTRIBUTION',
    }
  })
}
