/** What a campaign says in its trail. Rows are as old as they are: any field may be missing. */
import { type Faits, faits } from '@/lib/core/changements'
import type { Acte, Actes } from '@/lib/core/historique'
import { formatJour } from '@/lib/mesures/jour'
import { formatPourMille } from '@/lib/mesures/part'
import { LIBELLES_REGLE } from './aoc-verger'
import type { Campagne } from './campagne'

const faitsCampagne = (c: Partial<Campagne>): Faits =>
  faits(
    ['Calibre minimum de l’AOC', c.calibreMinimumAocMm !== undefined && `${c.calibreMinimumAocMm} mm`],
    [
      'Plafond des non-adhérents',
      c.plafondNonAdherentsPourMille !== undefined && formatPourMille(c.plafondNonAdherentsPourMille),
    ],
    ['Règles qui décident aussi', c.reglesAoc?.map((r) => LIBELLES_REGLE[r]).join(', ') || 'aucune'],
    ['Close le', c.cloturee && formatJour(c.cloturee)],
  )

const acte = (libelle: string): Acte => ({ libelle, faits: faitsCampagne })

export const ACTES_CAMPAGNE: Actes = {
  'PATCH /api/campagnes/{annee}': acte('Paramètres changés'),
  'POST /api/campagnes/{annee}/cloture': acte('Close'),
  'POST /api/campagnes/{annee}/reouverture': acte('Rouverte'),
}
