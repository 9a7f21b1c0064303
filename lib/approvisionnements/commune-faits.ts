/** What a commune says in its trail: its periods in the area of the appellation. */
import { type Faits, faits } from '@/lib/core/changements'
import type { Acte, Actes } from '@/lib/core/historique'
import { type Commune, direPeriode } from './commune'

const faitsCommune = ({ aires = [] }: Partial<Commune>): Faits =>
  faits(
    ...aires.map((a, i): [string, string] => [
      `Période ${aires.length - i}`,
      `${direPeriode(a)} (${a.source})`,
    ]),
  )

const acte = (libelle: string): Acte => ({ libelle, faits: faitsCommune })

export const ACTES_COMMUNE: Actes = {
  'POST /api/communes/{insee}/aires': acte('Entrée dans l’aire'),
  'PATCH /api/communes/{insee}/aires/{id}': acte('Période corrigée'),
}
