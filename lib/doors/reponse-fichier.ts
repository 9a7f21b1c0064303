/** A list as a file: `?format=csv|xlsx|xml` beside the filters of the page (contract, « Files »). */
import type { Acteur } from '@/lib/access/acteur'
import { champInvalide } from '@/lib/core/domain-error'
import { maintenant } from '@/lib/core/horloge'
import { journal } from '@/lib/core/journal'
import type { Operation } from '@/lib/core/operation'
import { referenceCourante } from '@/lib/core/reference'
import type { PageDe } from '@/lib/core/representation'
import { ECRIVAINS, estFormat, FORMATS, type Format, TYPES_MEDIA } from '@/lib/fichiers/format'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { jourParis } from '@/lib/mesures/jour'

/** The format asked for; null for JSON. */
export function formatVoulu(recherche: Record<string, unknown>): Format | null {
  const { format } = recherche
  if (format === undefined || format === '' || format === 'json') return null
  if (estFormat(format)) return format
  throw champInvalide('format', `Choisissez un format : ${FORMATS.join(', ')}, ou json.`)
}

/** `lots-2025-2026.csv`, `producteurs-2026-11-24.csv`: of which campaign, or of which day. */
const suffixe = ({ campagne }: Record<string, unknown>): string =>
  typeof campagne === 'number' ? libelleCampagne(campagne) : jourParis(maintenant())

/** Pulled by the reader and stopped with it: whoever hangs up reads nothing more from the base. */
function enFlux(morceaux: AsyncGenerator<Uint8Array>, pages: AsyncGenerator): ReadableStream<Uint8Array> {
  const reference = referenceCourante()
  return new ReadableStream<Uint8Array>(
    {
      async pull(flux) {
        try {
          const { done, value } = await morceaux.next()
          if (done) flux.close()
          else flux.enqueue(value)
        } catch (err) {
          // The status has left: a file that breaks off is all that can still tell.
          journal.error({ err, reference }, 'export cut short')
          flux.error(err)
        }
      },
      async cancel() {
        await pages.return(undefined)
        await morceaux.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

export async function repondreFichier<T>(
  requete: Request,
  operation: Operation<PageDe<T>>,
  acteur: Acteur,
  { format: _, ...filtres }: Record<string, unknown>,
  format: Format,
): Promise<Response> {
  const { declaration } = operation
  const fichier = declaration.fichierPour?.(acteur) ?? declaration.fichier
  if (!fichier || !operation.parcourir) throw champInvalide('format', 'Cette liste ne donne que du JSON.')
  const { saisie, pages } = await operation.parcourir(acteur, filtres)
  const nom = fichier.sansDate ? fichier.nom : `${fichier.nom}-${suffixe(saisie)}`
  const entetes = {
    'content-type': TYPES_MEDIA[format],
    'content-disposition': `attachment; filename="${nom}.${format}"`,
    'cache-control': 'no-store',
  }
  if (requete.method === 'HEAD') return new Response(null, { headers: entetes })
  return new Response(enFlux(ECRIVAINS[format](fichier, pages), pages), { headers: entetes })
}
