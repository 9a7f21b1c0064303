/** What every figure of the dashboard is asked by. */
import { entierSchema } from '@/lib/mesures/champ'
import { vide } from '@/lib/mesures/filtre'

/** First year of the campaign; the one of today without it. */
export const campagneVoulueSchema = vide(entierSchema(2000, 2099))
