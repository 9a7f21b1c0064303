/** What was typed after `npm run utilisateur --`. Pure. */
import { parseArgs } from 'node:util'
import { Empechement } from '../base/empechement'

export const AIDE = `Comptes de NOIXCOOP.

  npm run utilisateur -- creer <identifiant> --nom "Prénom Nom" --role <rôle> [--client carr15432] [--generer]
  npm run utilisateur -- motdepasse <identifiant> [--generer]
  npm run utilisateur -- second-facteur <identifiant>   (le retire, à qui ne peut plus le montrer)
  npm run utilisateur -- desactiver <identifiant>
  npm run utilisateur -- reactiver <identifiant>
  npm run utilisateur -- liste

Rôles : direction, reception, commerce, distributeur (avec --client).
Le mot de passe est demandé sans s’afficher, ou lu dans NOIXCOOP_MOT_DE_PASSE ou sur l’entrée standard ;
--generer en choisit un et le montre une seule fois.
La base est celle de DATABASE_URL, sinon la base embarquée.`

const SANS_IDENTIFIANT = new Set(['liste'])
const ACTIONS = ['creer', 'motdepasse', 'second-facteur', 'desactiver', 'reactiver', 'liste'] as const
export type Action = (typeof ACTIONS)[number]

export interface Demande {
  action: Action
  identifiant: string
  nom: string | undefined
  role: string | undefined
  client: string | undefined
  generer: boolean
}

const texte = { type: 'string' } as const

function decouper(mots: string[]) {
  try {
    return parseArgs({
      args: mots,
      allowPositionals: true,
      options: { nom: texte, role: texte, client: texte, generer: { type: 'boolean', default: false } },
    })
  } catch {
    throw new Empechement(`Une option n’est pas reconnue.\n\n${AIDE}`)
  }
}

/** null when help is what is needed. */
export function lireDemande(mots: string[]): Demande | null {
  if (mots.length === 0 || mots.some((m) => m === '--aide' || m === '--help' || m === '-h')) return null
  const { positionals, values } = decouper(mots)
  const [mot, identifiant = '', ...reste] = positionals
  const action = ACTIONS.find((a) => a === mot)
  if (!action || reste.length > 0)
    throw new Empechement(`« ${positionals.join(' ')} » n’est pas une action connue.\n\n${AIDE}`)
  if (!SANS_IDENTIFIANT.has(action) && identifiant === '')
    throw new Empechement(`Indiquez l’identifiant.\n\n${AIDE}`)
  const { nom, role, client, generer } = values
  return { action, identifiant, nom, role, client, generer }
}
