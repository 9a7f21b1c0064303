/** Orchards of the neighbours: area, variety, density and age drawn as domaine.md 3.4 has them. */
import { type Hasard, hasard } from './hasard'
import { LIEUX } from './lieux'
import { LIEUX_DITS } from './lieux-dits'
import type { VergerDuMonde } from './producteurs'
import { CEDANT, VOISINS, type Voisin } from './voisins'

/** Sold by its owner between two seasons. */
export const VERGER_CEDE = 'Les Terres Rouges'
/** Grubbed up after the season before. */
export const VERGER_ARRACHE = 'La Draye'

const GRAINE = 38_210
const PREMIERE_PLANTATION = 1962
const DERNIERE_PLANTATION = 2014

/** Shares of the varieties in hectares: 80 % Franquette, 12 % Parisienne, 6 % Mayette, the rest outside the decree. */
function variete({ tirer }: Hasard): string {
  const tire = tirer()
  if (tire < 0.79) return 'Franquette'
  if (tire < 0.91) return 'Parisienne'
  if (tire < 0.97) return 'Mayette'
  return tire < 0.985 ? 'Lara' : 'Fernor'
}

const horsDecret = (nom: string) => nom === 'Lara' || nom === 'Fernor'

function verger(h: Hasard, voisin: Voisin, nom: string): VergerDuMonde {
  const plantee = variete(h)
  const hectares = (voisin.hectares / voisin.vergers) * h.entre(0.75, 1.25)
  const identifiee = !horsDecret(plantee) && h.tirer() < 0.9
  return {
    nom,
    variete: plantee,
    commune: LIEUX[voisin.lieu].insee,
    superficieHa: hectares.toFixed(2),
    arbresParHectare: horsDecret(plantee) ? h.entier(130, 160) : h.entier(88, 104),
    anneePlantation: h.entier(PREMIERE_PLANTATION, DERNIERE_PLANTATION),
    ...(identifiee && { parcelleIdentifiee: true }),
  }
}

/** The orchards of each neighbour, by its name. */
export function vergersDesVoisins(): Map<string, VergerDuMonde[]> {
  const h = hasard(GRAINE)
  const noms = LIEUX_DITS.filter((nom) => nom !== VERGER_CEDE)
  const suivant = () => {
    const nom = noms.shift()
    if (nom === undefined) throw new Error('The world has more orchards than names for them')
    return nom
  }
  return new Map(
    VOISINS.map((voisin) => [
      voisin.nom,
      Array.from({ length: voisin.vergers }, () =>
        verger(h, voisin, voisin.nom === CEDANT ? VERGER_CEDE : suivant()),
      ),
    ]),
  )
}
