/** A calibre as it is said on the telephone: « cal 4 », « 30/32 », « +34 », « 30 mm », « 4 ». Pure. */
import type { Calibre } from '@/lib/livraisons/calibre'
import { enListe } from '@/lib/mesures/liste-en-mots'

export interface CalibresLus {
  trouves: Calibre[]
  refus: string[]
  /** The text without what was read. */
  reste: string
}

type Critere = (calibre: Calibre, a: number, b: number) => boolean

/** Tried in this order: a form that says more comes first. Texts have neither accents nor capitals. */
const FORMES: readonly { motif: RegExp; est: Critere }[] = [
  { motif: /\b(?:calibres?|cal|c)[ .]*(?:n ?°|no\b)? *(\d+)(?![\d/-])/g, est: ({ id }, a) => id === a },
  {
    motif: /\b(\d+) *(?:mm)? *(?:[/-]|\ba\b) *(\d+)\b *(?:mm\b)?/g,
    est: ({ minMm, maxMm }, a, b) => minMm === a && maxMm === b,
  },
  {
    motif: /(?:[+>] *|\bplus (?:de )?|\bsup\w* (?:a )?)(\d+) *(?:mm\b)?/g,
    est: ({ minMm, maxMm }, a) => minMm === a && maxMm === null,
  },
  { motif: /\b(\d+) *(?:mm)? *\+/g, est: ({ minMm, maxMm }, a) => minMm === a && maxMm === null },
  {
    motif: /(?:< *|(?<![\w-])- *|\bmoins (?:de )?|\binf\w* (?:a )?)(\d+) *(?:mm\b)?/g,
    est: ({ minMm, maxMm }, a) => minMm === null && maxMm === a,
  },
  { motif: /\b(\d\d+) *(?:mm\b)?/g, est: ({ minMm }, a) => minMm === a },
  { motif: /\b(\d)\b(?! *mm)/g, est: ({ id }, a) => id === a },
  { motif: /\b(\d) *mm\b/g, est: () => false },
]

const choix = (calibres: readonly Calibre[]) =>
  enListe(
    calibres.map((c) => `${c.id} (${c.libelle})`),
    'ou',
  )

export function lireCalibres(texte: string, calibres: readonly Calibre[]): CalibresLus {
  const trouves = new Set<Calibre>()
  const refus: string[] = []
  let reste = texte
  for (const { motif, est } of FORMES)
    reste = reste.replace(motif, (lu: string, a: string, b: unknown) => {
      const calibre = calibres.find((c) => est(c, Number(a), Number(b)))
      if (calibre) trouves.add(calibre)
      else refus.push(`« ${lu.trim()} » n’est pas un calibre : choisissez ${choix(calibres)}.`)
      return ' '
    })
  return { trouves: [...trouves], refus, reste }
}
