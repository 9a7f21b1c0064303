/**
 * The pattern of a path, `/api/lots/{code}` for `/api/lots/L0512-1`: what counts and logs are kept by. Read from the
 * folders of `app/`, so that a new page needs nothing said here; all that is not there is one word.
 */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { RACINE } from '@/lib/base/racine'

/** Paths of nothing, of which there is no end. */
export const MOTIF_INCONNU = 'inconnue'
const MOTIF_FICHIERS = '/_next/…'

interface Noeud {
  /** Pattern of the page or route that stands here. */
  motif?: string
  fixes: Map<string, Noeud>
  parametre?: Noeud
  /** `[...reste]`: all that goes on below. */
  reste?: string
}

const noeud = (): Noeud => ({ fixes: new Map() })

/** `(bureau)/lots/[code]` → `lots`, `[code]` */
const segmentsDe = (dossier: string): string[] =>
  dossier.split('/').filter((s) => s !== '' && !/^\(.*\)$/.test(s))

const enMotif = (segments: readonly string[]): string =>
  `/${segments.map((s) => s.replace(/^\[+(?:\.\.\.)?(\w+)\]+$/, '{$1}')).join('/')}`

function ajouter(racine: Noeud, segments: string[]): void {
  let ici = racine
  for (const [i, segment] of segments.entries()) {
    if (/^\[+\.\.\./.test(segment)) {
      // An optional rest (`[[...inconnu]]`) is where paths of nothing are told so.
      ici.reste = segment.startsWith('[[') ? MOTIF_INCONNU : enMotif(segments.slice(0, i + 1))
      return
    }
    if (segment.startsWith('[')) {
      ici.parametre ??= noeud()
      ici = ici.parametre
    } else {
      const suivant = ici.fixes.get(segment) ?? noeud()
      ici.fixes.set(segment, suivant)
      ici = suivant
    }
  }
  ici.motif = enMotif(segments)
}

function lireDossiers(): Noeud {
  const racine = noeud()
  for (const f of readdirSync(join(RACINE, 'app'), { recursive: true, withFileTypes: true }))
    if (f.isFile() && /^(page|route)\.tsx?$/.test(basename(f.name)))
      ajouter(racine, segmentsDe(f.parentPath.slice(join(RACINE, 'app').length)))
  for (const f of readdirSync(join(RACINE, 'public'), { withFileTypes: true }))
    if (f.isFile()) racine.fixes.set(f.name, { motif: '/{fichier}', fixes: new Map() })
  racine.fixes.set('icon.svg', { motif: '/{fichier}', fixes: new Map() })
  return racine
}

function suivre(ici: Noeud, segments: readonly string[], rang: number): string | undefined {
  const segment = segments[rang]
  if (segment === undefined) return ici.motif
  const fixe = ici.fixes.get(segment)
  return (
    (fixe && suivre(fixe, segments, rang + 1)) ??
    (ici.parametre && suivre(ici.parametre, segments, rang + 1)) ??
    ici.reste
  )
}

let lus: Noeud | undefined

/** `chemin`: without its search. */
export function motifDe(chemin: string): string {
  if (chemin.startsWith('/_next/')) return MOTIF_FICHIERS
  lus ??= lireDossiers()
  return (
    suivre(
      lus,
      chemin.split('/').filter((s) => s !== ''),
      0,
    ) ?? MOTIF_INCONNU
  )
}
