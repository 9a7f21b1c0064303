import Link from 'next/link'
import { Section } from '@/components/ui/fiche'
import type { GroupeTrouve } from '@/lib/recherche/recherche.schema'
import { TrouvailleLigne } from './trouvaille-ligne'

/** What was found, by kind, as links. */
export function Groupes({ groupes }: { groupes: readonly GroupeTrouve[] }) {
  return groupes.map(({ titre, elements, autres }) => (
    <Section key={titre} titre={titre}>
      <ul className="overflow-hidden rounded-lg border border-trait bg-carte">
        {elements.map((trouvaille) => (
          <li key={trouvaille.chemin} className="border-t border-trait first:border-t-0">
            <Link
              href={trouvaille.chemin}
              className="flex min-h-11 items-center px-3 py-1.5 text-encre no-underline focus-visible:-outline-offset-2 hover:bg-fond"
            >
              <TrouvailleLigne {...trouvaille} />
            </Link>
          </li>
        ))}
      </ul>
      {autres && (
        <p className="mt-1 text-sm text-encre-2">
          Les {elements.length} premiers : ajoutez un mot pour trouver les autres.
        </p>
      )}
    </Section>
  ))
}
