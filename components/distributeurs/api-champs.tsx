import type { ChampDecrit, ParametreDecrit } from '@/lib/doors/documentation-types'

/** A representation, described once at the foot of the page. */
export const ancreRepresentation = (nom: string): string => `representation-${nom}`

export function TypeDecrit({ type, representation }: { type: string; representation: string | null }) {
  if (!representation) return type
  const [avant, apres = ''] = type.split(representation)
  return (
    <>
      {avant}
      <a href={`#${ancreRepresentation(representation)}`}>{representation}</a>
      {apres}
    </>
  )
}

const OU = { chemin: 'dans le chemin', adresse: 'dans l’adresse', 'en-tête': 'en-tête' } as const

interface Props {
  champs: readonly (ChampDecrit & { ou?: ParametreDecrit['ou'] })[]
  /** An answer says nothing of what must be given. */
  reponse?: boolean
}

/** Fields one below the other: a name, what it takes, and an example. */
export function ApiChamps({ champs, reponse = false }: Props) {
  return (
    <ul className="divide-y divide-trait rounded-md border border-trait">
      {champs.map((c) => (
        <li key={`${c.ou} ${c.nom}`} className="px-2.5 py-1 wrap-anywhere">
          <code className="font-mono font-semibold">{c.nom}</code>{' '}
          <span className="text-encre-2">
            {c.ou && `${OU[c.ou]}, `}
            <TypeDecrit type={c.type} representation={c.representation} />
            {!reponse && (c.obligatoire ? ', obligatoire' : ', facultatif')}
            {c.contraintes.map((contrainte) => `, ${contrainte}`)}
          </span>
          {!reponse && c.exemple && (
            <>
              <span className="text-encre-2">, exemple :</span> <code className="font-mono">{c.exemple}</code>
            </>
          )}
          {c.description && <span className="block text-encre-2">{c.description}</span>}
        </li>
      ))}
    </ul>
  )
}
