import type { Trouvaille } from '@/lib/core/trouvaille'

/** A record found: its code, its name, and what tells it from its likes. */
export function TrouvailleLigne({ code, nom, detail }: Pick<Trouvaille, 'code' | 'nom' | 'detail'>) {
  return (
    <span className="flex min-w-0 flex-col">
      <span className="flex min-w-0 gap-2">
        <span className="shrink-0 font-semibold tabular-nums">{code}</span>
        <span className="truncate">{nom}</span>
      </span>
      <span className="truncate text-sm text-encre-2">{detail}</span>
    </span>
  )
}
