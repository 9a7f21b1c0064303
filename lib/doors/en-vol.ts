/** Requests being answered: counted by the front, read by the route, which are two bundles of one process. */
import type { Jauge } from '@/lib/core/metriques'

const CLE = Symbol.for('noixcoop.en-vol')
const partage = globalThis as { [CLE]?: { nombre: number } }
const compte = () => {
  partage[CLE] ??= { nombre: 0 }
  return partage[CLE]
}

export const enVol = {
  entre: (): void => void compte().nombre++,
  sort: (): void => void compte().nombre--,
}

export const jaugeEnVol = (): Jauge => ({
  nom: 'noixcoop_http_requests_in_flight',
  aide: 'Requests being answered, this one among them.',
  valeurs: [[{}, compte().nombre]],
})
