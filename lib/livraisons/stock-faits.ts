/** What transformations, movements and locks say in the trail of a lot. Any field of an old row may be missing. */
import { type Faits, faits } from '@/lib/core/changements'
import type { Acte, Actes } from '@/lib/core/historique'
import { formatHumidite } from '@/lib/mesures/humidite'
import { formatJour, jourParis } from '@/lib/mesures/jour'
import { formatPoids, formatVariation } from '@/lib/mesures/poids'
import { type Blocage, nommerCible } from './blocage'
import { LIBELLES_ECART } from './calibrage'
import { type MotifMouvement, type Mouvement, nommerMouvement } from './mouvement'
import { LIBELLES_TRANSFORMATION, perteGrammes, type Transformation } from './transformation'

const poids = (grammes: number | undefined) => grammes !== undefined && formatPoids(grammes)

const perte = ({ entreeGrammes, sortieGrammes, motifPerte }: Partial<Transformation>) =>
  entreeGrammes !== undefined &&
  sortieGrammes !== undefined &&
  motifPerte !== undefined &&
  `${formatPoids(perteGrammes({ entreeGrammes, sortieGrammes }))} (${LIBELLES_ECART[motifPerte].toLowerCase()})`

const faitsTransformation = (t: Partial<Transformation>): Faits =>
  faits(
    ['Transformation', t.type && `${LIBELLES_TRANSFORMATION[t.type]} ${t.code ?? ''}`.trim()],
    ['Date', t.date && formatJour(t.date)],
    ['Lot transformé', t.lot],
    ['Lot obtenu', t.donne],
    ['Entré', poids(t.entreeGrammes)],
    ['Sorti', poids(t.sortieGrammes)],
    ['Perte', perte(t)],
    ['Humidité', typeof t.humiditePourMille === 'number' && formatHumidite(t.humiditePourMille)],
    [`Transformation ${t.code ?? ''} annulée le`, t.dateAnnulation && formatJour(t.dateAnnulation)],
  )

const faitsMouvement = (m: Partial<Omit<Mouvement, 'motif'> & { raison: MotifMouvement }>): Faits =>
  faits(
    ['Mouvement', m.raison && nommerMouvement({ motif: m.raison, quantiteGrammes: m.quantiteGrammes ?? 0 })],
    ['Poids', m.quantiteGrammes !== undefined && formatVariation(m.quantiteGrammes)],
    ['Date', m.date && formatJour(m.date)],
    ['Commande', m.commande],
  )

const faitsBlocage = (b: Partial<Blocage>): Faits =>
  faits(
    ['Sur', b.cible && nommerCible(b.cible)],
    // Its target is the same before and after: it is told with what changes.
    [
      b.cible ? `Blocage sur ${nommerCible(b.cible)} levé le` : 'Levé le',
      b.leveLe && formatJour(jourParis(new Date(b.leveLe))),
    ],
  )

const acte = (libelle: string, faitsDe: Acte['faits']): Acte => ({ libelle, faits: faitsDe })

export const ACTES_TRANSFORMATION: Actes = {
  'POST /api/lots/{lot}/transformations': acte('Transformation enregistrée', faitsTransformation),
  'POST /api/transformations/{code}/annulation': acte('Transformation annulée', faitsTransformation),
}

export const ACTES_MOUVEMENT: Actes = {
  'POST /api/lots/{lot}/mouvements': acte('Mouvement enregistré', faitsMouvement),
}

export const ACTES_BLOCAGE: Actes = {
  'POST /api/blocages': acte('Bloqué', faitsBlocage),
  'PUT /api/lots/{lot}/blocage': acte('Bloqué', faitsBlocage),
  'POST /api/blocages/{id}/levee': acte('Blocage levé', faitsBlocage),
  'DELETE /api/lots/{lot}/blocage': acte('Blocage levé', faitsBlocage),
}

/** All that happens to a lot once its sheet is saved; their events are told even when nothing but a reason changed. */
export const ACTES_STOCK: Actes = { ...ACTES_TRANSFORMATION, ...ACTES_MOUVEMENT, ...ACTES_BLOCAGE }
export const LIBELLES_STOCK: ReadonlySet<string> = new Set(Object.values(ACTES_STOCK).map((a) => a.libelle))
