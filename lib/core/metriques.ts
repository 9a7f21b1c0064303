/**
 * What is counted, as Prometheus reads it (text format 0.0.4). One store a process, shared through globalThis because
 * Next compiles this module once per bundle. By hand rather than by a library: decision 0029.
 */
export type Etiquettes = Readonly<Record<string, string>>

interface Famille {
  aide: string
  type: 'counter' | 'gauge' | 'histogram'
  /** By rendered labels. */
  series: Map<string, number>
}

interface Repartition {
  aide: string
  bornes: readonly number[]
  series: Map<string, { parBorne: number[]; somme: number }>
}

interface Magasin {
  compteurs: Map<string, Famille>
  repartitions: Map<string, Repartition>
}

const CLE = Symbol.for('noixcoop.metriques')
const partage = globalThis as { [CLE]?: Magasin }
const magasin = (): Magasin => {
  partage[CLE] ??= { compteurs: new Map(), repartitions: new Map() }
  return partage[CLE]
}

/** Labels of a family beyond so many are counted together: nobody outside can make it grow for ever. */
export const SERIES_MAXIMUM = 5_000

const ECHAPPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' }
const echapper = (texte: string): string => texte.replace(/[\\"\n]/g, (c) => ECHAPPES[c] ?? c)

/** `method="GET",route="/lots"` */
function enTexte(etiquettes: Etiquettes): string {
  let texte = ''
  for (const nom in etiquettes)
    texte += `${texte === '' ? '' : ','}${nom}="${echapper(etiquettes[nom] ?? '')}"`
  return texte
}

/** The series of these labels, or the one of all that came too late. */
function serieDe(series: ReadonlyMap<string, unknown>, etiquettes: Etiquettes): string {
  const texte = enTexte(etiquettes)
  if (series.has(texte) || series.size < SERIES_MAXIMUM) return texte
  return enTexte(Object.fromEntries(Object.keys(etiquettes).map((nom) => [nom, 'autres'])))
}

/** Adds to a counter, made at its first use. */
export function compter(nom: string, aide: string, etiquettes: Etiquettes = {}, de = 1): void {
  const { compteurs } = magasin()
  let famille = compteurs.get(nom)
  if (!famille) {
    famille = { aide, type: 'counter', series: new Map() }
    compteurs.set(nom, famille)
  }
  const serie = serieDe(famille.series, etiquettes)
  famille.series.set(serie, (famille.series.get(serie) ?? 0) + de)
}

const DUREES_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

/** Puts a duration, in seconds, among the others of the same labels. */
export function chronometrer(nom: string, aide: string, etiquettes: Etiquettes, secondes: number): void {
  const { repartitions } = magasin()
  let repartition = repartitions.get(nom)
  if (!repartition) {
    repartition = { aide, bornes: DUREES_S, series: new Map() }
    repartitions.set(nom, repartition)
  }
  const { bornes, series } = repartition
  const texte = serieDe(series, etiquettes)
  let serie = series.get(texte)
  if (!serie) {
    serie = { parBorne: Array(bornes.length + 1).fill(0), somme: 0 }
    series.set(texte, serie)
  }
  const rang = bornes.findIndex((borne) => secondes <= borne)
  const case_ = rang < 0 ? bornes.length : rang
  serie.parBorne[case_] = (serie.parBorne[case_] ?? 0) + 1
  serie.somme += secondes
}

/** What is read only when somebody asks. */
export interface Jauge {
  nom: string
  aide: string
  type?: 'counter' | 'gauge'
  valeurs: readonly (readonly [Etiquettes, number])[]
}

const ligne = (nom: string, etiquettes: string, valeur: number): string =>
  `${nom}${etiquettes === '' ? '' : `{${etiquettes}}`} ${valeur}\n`

const entete = (nom: string, aide: string, type: Famille['type']): string =>
  `# HELP ${nom} ${aide.replace(/[\\\n]/g, ' ')}\n# TYPE ${nom} ${type}\n`

const ecrireFamille = (nom: string, { aide, type, series }: Famille): string =>
  entete(nom, aide, type) + [...series].map(([e, valeur]) => ligne(nom, e, valeur)).join('')

function ecrireRepartition(nom: string, { aide, bornes, series }: Repartition): string {
  let texte = entete(nom, aide, 'histogram')
  for (const [etiquettes, { parBorne, somme }] of series) {
    const virgule = etiquettes === '' ? '' : ','
    let cumul = 0
    for (const [i, nombre] of parBorne.entries()) {
      cumul += nombre
      texte += ligne(`${nom}_bucket`, `${etiquettes}${virgule}le="${bornes[i] ?? '+Inf'}"`, cumul)
    }
    texte += ligne(`${nom}_sum`, etiquettes, somme) + ligne(`${nom}_count`, etiquettes, cumul)
  }
  return texte
}

/** Everything that was counted since the start, and `jauges` as they are now. */
export function ecrireMetriques(jauges: readonly Jauge[]): string {
  const { compteurs, repartitions } = magasin()
  const lues = jauges.map(({ nom, aide, type = 'gauge', valeurs }) =>
    ecrireFamille(nom, { aide, type, series: new Map(valeurs.map(([e, v]) => [enTexte(e), v])) }),
  )
  return [
    ...lues,
    ...[...compteurs].map(([nom, famille]) => ecrireFamille(nom, famille)),
    ...[...repartitions].map(([nom, repartition]) => ecrireRepartition(nom, repartition)),
  ].join('')
}

/** Tests begin from nothing. */
export const oublierMetriques = (): void => {
  partage[CLE] = undefined as never
}
