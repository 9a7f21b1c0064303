import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import type { OperationDecrite } from '@/lib/doors/documentation-types'
import { ApiChamps, TypeDecrit } from './api-champs'

const METHODES: Record<string, string> = {
  GET: 'bg-feuille-fond text-feuille',
  DELETE: 'bg-refus-fond text-refus',
}

const Bloc = ({ titre, children }: { titre: string; children: ReactNode }) => (
  <div className="mt-2.5">
    <h4 className="mb-1 font-semibold">{titre}</h4>
    {children}
  </div>
)

/** One operation, closed until it is asked for; its address in the page opens it. */
export function ApiOperation({ operation: o, ouverte }: { operation: OperationDecrite; ouverte: boolean }) {
  return (
    <details open={ouverte} className="border-t border-trait first:border-t-0">
      <summary className="cursor-pointer px-3 py-1.5 hover:bg-fond">
        <h3 className="inline">
          <span
            className={classes(
              'inline-block min-w-16 rounded-sm px-1.5 text-center text-xs font-semibold',
              METHODES[o.methode] ?? 'bg-noyer-fond text-noyer',
            )}
          >
            {o.methode}
          </span>{' '}
          <code className="font-mono font-semibold wrap-anywhere">{o.chemin}</code>
        </h3>{' '}
        <span className="text-encre-2">{o.resume}</span>
      </summary>
      {/* Inside, so that going to it opens what holds it. */}
      <div id={o.id} className="scroll-mt-28 px-3 pb-3">
        <p className="text-encre-2">
          Rôles : {o.roles.join(', ')}. <a href={`#${o.id}`}>Lien vers cette opération</a>
        </p>
        {o.parametres.length > 0 && (
          <Bloc titre="Paramètres">
            <ApiChamps champs={o.parametres} />
          </Bloc>
        )}
        {o.corps && (
          <Bloc titre={`Corps : ${o.corps.types.join(' ou ')}`}>
            {o.corps.champs.length > 0 ? <ApiChamps champs={o.corps.champs} /> : <p>Un document.</p>}
          </Bloc>
        )}
        {o.reussite && (
          <Bloc titre={`Réponse ${o.reussite.statut}`}>
            {o.reussite.medias.length === 0 && <p>Sans corps.</p>}
            <ul>
              {o.reussite.medias.map(({ type, contenu, representation }) => (
                <li key={type} className="wrap-anywhere">
                  <code className="font-mono">{type}</code> :{' '}
                  <TypeDecrit type={contenu} representation={representation} />
                </li>
              ))}
            </ul>
          </Bloc>
        )}
      </div>
    </details>
  )
}
