import { invalide } from '@/lib/core/domain-error'
import { type Corrections, type Entrees, fusionner, obstacles } from './entrees'

/** What is given over what it starts from, refused when it makes no study. */
export function entreesAdmises(base: Entrees, corrections: Corrections): Entrees {
  const entrees = fusionner(base, corrections)
  const [premier, ...autres] = obstacles(entrees)
  if (!premier) return entrees
  throw invalide(autres.length === 0 ? premier.message : `${autres.length + 1} champs sont à corriger.`, [
    premier,
    ...autres,
  ])
}
