import { formatJour } from '@/lib/mesures/jour'
import type { TransformationPublique } from '@/lib/tracabilite/lot-public'

const TRANSFORMATIONS = { SECHAGE: 'séchées', CASSAGE: 'cassées en cerneaux' } as const

/** « séchées le 27/10/2008, puis cassées en cerneaux le 20/04/2009 » */
export const direTransformations = (transformations: readonly TransformationPublique[]): string =>
  transformations.map(({ type, date }) => `${TRANSFORMATIONS[type]} le ${formatJour(date)}`).join(', puis ')
