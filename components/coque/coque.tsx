import Link from 'next/link'
import { type ReactNode, Suspense } from 'react'
import { MotDePasseProvisoire } from '@/components/acces/mot-de-passe-provisoire'
import { SaisiesDe } from '@/components/ui/saisies-de'
import type { Role } from '@/lib/access/droits'
import type { Jour } from '@/lib/mesures/jour'
import { type CampagneProposee, ChoixCampagne } from './choix-campagne'
import type { Entree } from './entrees'
import { MenuUtilisateur } from './menu-utilisateur'
import { Rail } from './rail'
import { Tiroir } from './tiroir'

export interface CoqueProps {
  acteur: { nom: string; identifiant: string; role: Role; motDePasseDernierJour?: Jour | null }
  entrees: readonly Entree[]
  /** The campaign of all pages, by its first year; absent where no campaign applies (portal). */
  campagne?: number
  campagnes?: readonly CampagneProposee[]
  /** Search of the top bar. */
  recherche?: ReactNode
  /** Where the name of the house leads. */
  accueil?: string
  children: ReactNode
}

/** The shell of every signed-in page: the rail of the wings, the top bar, and the page. */
export function Coque({
  acteur,
  entrees,
  campagne,
  campagnes = [],
  recherche,
  accueil = '/',
  children,
}: CoqueProps) {
  return (
    <div className="md:grid md:min-h-dvh md:grid-cols-[11rem_minmax(0,1fr)] xl:grid-cols-[13.5rem_minmax(0,1fr)] print:block">
      <a
        href="#contenu"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-carte px-4 py-2 font-semibold text-encre shadow-lg focus:translate-y-0 print:hidden"
      >
        Aller au contenu
      </a>
      <div className="bg-rail text-rail-encre max-md:hidden print:hidden">
        <nav aria-label="Principale" className="sticky top-0 max-h-dvh overflow-y-auto px-2.5 py-3.5">
          <Enseigne accueil={accueil} />
          <Rail entrees={entrees} />
        </nav>
      </div>
      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-20 flex h-barre items-center gap-2 border-b border-trait bg-carte px-3 sm:gap-3 md:px-6 print:hidden">
          {entrees.length > 0 && <Tiroir entrees={entrees} />}
          <div className="min-w-0 flex-1">{recherche}</div>
          {campagne !== undefined && campagnes.length > 0 && (
            <Suspense>
              <ChoixCampagne campagne={campagne} campagnes={campagnes} />
            </Suspense>
          )}
          {/* By name: all that an actor is would be sent to the browser. */}
          <MenuUtilisateur nom={acteur.nom} identifiant={acteur.identifiant} role={acteur.role} />
        </header>
        <main
          id="contenu"
          tabIndex={-1}
          className="w-full max-w-page min-w-0 flex-1 px-3 pt-4 pb-12 outline-none sm:px-4 md:px-6 md:pt-5 print:max-w-none print:p-0"
        >
          {acteur.motDePasseDernierJour && (
            <MotDePasseProvisoire dernierJour={acteur.motDePasseDernierJour} />
          )}
          <SaisiesDe utilisateur={acteur.identifiant}>{children}</SaisiesDe>
        </main>
      </div>
    </div>
  )
}

function Enseigne({ accueil }: { accueil: string }) {
  return (
    <Link
      href={accueil}
      className="mb-2 block rounded-md px-2.5 py-1 text-[0.9375rem] font-bold tracking-wide text-sur-plein no-underline focus-visible:outline-rail-encre"
    >
      NOIXCOOP
    </Link>
  )
}
