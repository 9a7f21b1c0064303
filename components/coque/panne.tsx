'use client'
import { Actions } from '@/components/ui/actions'
import { styleBouton } from '@/components/ui/bouton-style'
import { PageSeule } from './page-seule'

export interface PanneProps {
  error: Error & { digest?: string }
  reset: () => void
}

/** What a page shows when it breaks: what to do, and the reference that the log knows. */
export function Panne({ error, reset }: PanneProps) {
  return (
    <PageSeule titre="Cette page n’a pas pu s’afficher">
      <p>
        L’erreur est notée, et ce qui était enregistré l’est toujours. Réessayez ; si cela se répète, donnez
        la référence à la direction.
      </p>
      {error.digest && (
        <p className="mt-2">
          Référence : <code className="font-semibold select-all">{error.digest}</code>
        </p>
      )}
      <Actions>
        <button type="button" onClick={reset} className={styleBouton('principal')}>
          Réessayer
        </button>
        {/* A whole new page: after a failure, nothing in memory is to be trusted. */}
        <a href="/" className={styleBouton('secondaire')}>
          Revenir à l’accueil
        </a>
      </Actions>
    </PageSeule>
  )
}
