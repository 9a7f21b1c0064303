/** What the whole catalogue says and what is amiss in it. Pure. */
import { chevauchements, type Dimension, direChevauchement } from './dimension'
import { direPlant, inversions, type Manque, manques, type Tarif } from './tarif'
import type { VarieteArbre } from './variete'

export interface Classe {
  id: number
  libelle: string
}

/** A use and how many varieties on sale it has, none included. */
export interface Usage extends Classe {
  nombre: number
}

export interface Avertissements {
  /** Question 2.4: varieties on sale without any price. */
  sansTarif: VarieteArbre[]
  /** Sentences about ranges of height. */
  chevauchements: string[]
  /** Sentences about prices that fall as the plant grows. */
  inversions: string[]
  /** What a sister variety is sold in, and this one is not. */
  manques: Manque[]
}

interface Catalogue {
  varietes: readonly VarieteArbre[]
  tarifs: readonly Tarif[]
  dimensions: readonly Dimension[]
}

export function avertir({ varietes, tarifs, dimensions }: Catalogue): Avertissements {
  const enVente = varietes.filter((v) => v.actif)
  const actifs = tarifs.filter((t) => t.actif)
  return {
    sansTarif: enVente.filter((v) => v.nombreTarifs === 0),
    chevauchements: chevauchements(dimensions.filter((d) => d.actif)).map(direChevauchement),
    inversions: inversions(actifs).map(
      ({ moindre, superieur }) => `« ${direPlant(superieur)} » coûte moins que « ${direPlant(moindre)} ».`,
    ),
    manques: manques(enVente, actifs),
  }
}
