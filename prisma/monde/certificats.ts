/** Certificates of the neighbours, relative to today: most run on, some are about to lapse, one has, two are renewed. */
import { cleGs1 } from '@/lib/mesures/gs1'
import { type Jour, plusJours } from '@/lib/mesures/jour'
import type { Certificat } from './producteurs'
import { REPRENEUR } from './voisins'

/** A certificate of one year minus one day (domaine.md 4.3), by the days left until its last one. */
interface Echeance {
  certification: Certificat['certification']
  resteJours: number
}

const ab = (...restes: number[]): Echeance[] =>
  restes.map((resteJours) => ({ certification: 'AB', resteJours }))
const ggn = (...restes: number[]): Echeance[] =>
  restes.map((resteJours) => ({ certification: 'GLOBALGAP', resteJours }))

/** A year, the last day included. */
const DUREE_JOURS = 365

const ECHEANCES: Record<string, Echeance[]> = {
  [REPRENEUR]: ggn(24),
  // Renewed once the last one had ended, then before it does.
  'EARL des Quatre Vents': ab(329 - DUREE_JOURS, 329),
  'GAEC Rive d’Isère': ggn(12, 12 + DUREE_JOURS),
  'Les Vergers de Cras': ab(45),
  'SCEA Bois Rond': ggn(-56),
  'GAEC de la Drevenne': ggn(203),
  'EARL Beau Noyer': [...ab(118), ...ggn(160)],
  'Domaine de Têche': ggn(271),
  'GAEC Les Charmilles': ggn(59),
  'Vergers Faurie': ab(240),
  'SCEA Morette Noix': ggn(96),
  'EARL Chantesse': ab(310),
  'Vergers d’Eymeux': ggn(188),
  'GAEC du Royans': [...ab(77), ...ggn(222)],
}

const GGN_PREFIXE = 405_985_410_000

const ggnDe = (rang: number): string => {
  const chiffres = String(GGN_PREFIXE + rang * 37)
  return `${chiffres}${cleGs1(chiffres)}`
}

export function certificatsDe(voisin: string, aujourdhui: Jour): Certificat[] {
  const rang = Object.keys(ECHEANCES).indexOf(voisin) + 1
  return (ECHEANCES[voisin] ?? []).map(({ certification, resteJours }) => {
    const dateFin = plusJours(aujourdhui, resteJours)
    return {
      certification,
      dateObtention: plusJours(dateFin, 1 - DUREE_JOURS),
      dateFin,
      ...(certification === 'AB'
        ? { organisme: 'Ecocert', numero: `38-ABIO-${30_000 + rang * 71}` }
        : { organisme: 'Certipaq', numero: ggnDe(rang) }),
    }
  })
}
