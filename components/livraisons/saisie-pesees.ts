/** Weighings as they are typed, read as the server will read them. Pure. */
import { netGrammes, type Pesee, type PeseeLue, poidsPese, refusTare } from '@/lib/livraisons/pesee'
import { lireKg } from '@/lib/mesures/poids'

/** In the order of the body, so that an untouched one compares equal. */
export interface SaisiePesee {
  brutKg: string
  tareKg: string
}

export const PESEE_VIDE: SaisiePesee = { brutKg: '', tareKg: '' }

const enTexte = (grammes: number) => String(grammes / 1000).replace('.', ',')

export const peseesSaisies = (pesees: readonly Pesee[]): SaisiePesee[] =>
  pesees.map((p) => ({ brutKg: enTexte(p.brutGrammes), tareKg: enTexte(p.tareGrammes) }))

/** From the fields `pesees.0.brutKg` that a browser kept. */
export function peseesGardees(gardee: Readonly<Record<string, string>>): SaisiePesee[] {
  const rangs = Object.keys(gardee).flatMap((nom) => /^pesees\.(\d{1,2})\./.exec(nom)?.[1] ?? [])
  const nombre = Math.max(0, ...rangs.map((r) => Number(r) + 1))
  return Array.from({ length: nombre }, (_, i) => ({
    brutKg: gardee[`pesees.${i}.brutKg`] ?? '',
    tareKg: gardee[`pesees.${i}.tareKg`] ?? '',
  }))
}

interface CorpsPesee {
  brutKg?: unknown
  tareKg?: unknown
}
const remplie = (p: CorpsPesee) => Boolean(p.brutKg) || Boolean(p.tareKg)

/** The list as it is sent: rows left empty at the end are none; one between two others is for the server to name. */
export function corpsPesees(pesees: unknown): CorpsPesee[] {
  const lignes = Array.from(
    (Array.isArray(pesees) ? pesees : []) as (CorpsPesee | undefined)[],
    (p) => p ?? {},
  )
  return lignes
    .slice(0, Math.max(1, lignes.findLastIndex(remplie) + 1))
    .concat(lignes.length === 0 ? [{}] : [])
}

const grammes = (texte: string): number | null => {
  const lu = texte.trim() ? lireKg(texte) : null
  return lu && 'valeur' in lu && lu.valeur >= 0 ? lu.valeur : null
}

export interface LecturePesee {
  netGrammes: number | null
  /** Why both together cannot be; each alone is the field's matter. */
  refus: string | null
}

const lirePesee = ({ brutKg, tareKg }: SaisiePesee): PeseeLue | null => {
  const [brutGrammes, tareGrammes] = [grammes(brutKg), grammes(tareKg)]
  return brutGrammes === null || tareGrammes === null ? null : { brutGrammes, tareGrammes }
}

export function lireSaisiePesee(saisie: SaisiePesee): LecturePesee {
  const lue = lirePesee(saisie)
  const refus = lue && refusTare(lue)
  return { netGrammes: lue && !refus ? netGrammes(lue) : null, refus }
}

/** What can be read so far, together. */
export const poidsSaisi = (pesees: readonly SaisiePesee[]): number =>
  poidsPese(
    pesees.flatMap((p) => {
      const lue = lirePesee(p)
      return lue && !refusTare(lue) ? [lue] : []
    }),
  )

/** Why a text is no weight, said on leaving the field. */
export const refusPoids = (texte: string): string | undefined => {
  const lu = texte.trim() ? lireKg(texte) : null
  return lu && 'refus' in lu ? lu.refus : undefined
}
