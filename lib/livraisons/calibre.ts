/** A class of annexe 1A: `minMm` included, `maxMm` excluded. */
export interface Calibre {
  id: number
  libelle: string
  minMm: number | null
  maxMm: number | null
}

/** `2 · 24 à 28 mm`, as the sheet prints it. */
export const nommerCalibre = ({ id, libelle }: Pick<Calibre, 'id' | 'libelle'>): string =>
  `${id} · ${libelle}`
