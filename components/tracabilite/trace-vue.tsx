import Link from 'next/link'
import { Section } from '@/components/ui/fiche'
import { Message } from '@/components/ui/message'
import { accorder } from '@/components/ui/nombres'
import { libelleCampagne } from '@/lib/mesures/campagne'
import type { Trace } from '@/lib/tracabilite/trace'
import { TraceDiagramme } from './trace-diagramme'
import { TraceFleches } from './trace-fleches'
import { LIGNES_MAXIMUM, TraceMaillons } from './trace-maillons'

/** What bounds it, in words; never a silent cut. */
function Bornes({ trace }: { trace: Trace }) {
  const { campagne, cible, tronquee } = trace
  const longue = trace.noeuds.length > LIGNES_MAXIMUM || trace.liens.length > LIGNES_MAXIMUM
  return (
    <>
      {campagne !== null && (
        <p className="mb-3 text-encre-2">
          {cible.type === 'client' ? 'Commandes' : 'Livraisons'} de la campagne {libelleCampagne(campagne)} :
          une autre se choisit en haut de la page.
        </p>
      )}
      {tronquee && (
        <Message ton="attention" className="mb-3">
          Ce client a trop de commandes pour une seule trace : seules les dernières y sont.{' '}
          <Link href={`/commandes?client=${cible.code}`}>Toutes ses commandes</Link> restent dans leur liste.
        </Message>
      )}
      {longue && (
        <Message ton="info" className="mb-3">
          Les tableaux s’arrêtent à {LIGNES_MAXIMUM} lignes : la suite est dans{' '}
          <a href={`/api/trace?code=${cible.code}${campagne === null ? '' : `&campagne=${campagne}`}`}>
            les données complètes
          </a>
          .
        </Message>
      )}
    </>
  )
}

/** Both ways on one screen: the drawing, and the same in tables, which come first on a phone. */
export function TraceVue({ trace }: { trace: Trace }) {
  const { livraisons, lots, commandes } = trace
  const clients = new Set(commandes.map((c) => c.client)).size
  return (
    <>
      <Bornes trace={trace} />
      <p className="mb-3 font-semibold">
        {accorder(livraisons.length, 'livraison')}, {accorder(lots.length, 'lot')},{' '}
        {accorder(commandes.length, 'commande')}, {accorder(clients, 'client')}
      </p>
      <div className="flex flex-col">
        <div className="max-sm:order-2">{trace.liens.length > 0 && <TraceDiagramme trace={trace} />}</div>
        <div>
          <Section titre="Maillons">
            <TraceMaillons trace={trace} />
          </Section>
          {trace.liens.length > 0 && (
            <Section titre="Flèches, en kilogrammes">
              <TraceFleches trace={trace} />
            </Section>
          )}
        </div>
      </div>
    </>
  )
}
