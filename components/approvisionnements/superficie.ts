const HA = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** `3,25`, for a column whose header says ha: to the are, so that figures line up; the record has it whole. */
export const ha = (m2: number): string => HA.format(m2 / 10_000)

/** `3,25` as typed in a field: no grouping. */
export const haSaisi = (m2: number): string => String(m2 / 10_000).replace('.', ',')

/** Trees of an orchard: area times density, to the tree. */
export const arbresEstimes = (m2: number, arbresParHectare: number): number =>
  Math.round((m2 * arbresParHectare) / 10_000)
