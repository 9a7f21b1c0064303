'use client'
import { ChevronDown, Info } from 'lucide-react'
import Link from 'next/link'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useTransition } from 'react'

export interface CampagneProposee {
  /** First year: 2025 for 2025-2026. */
  annee: number
  libelle: string
}

const UN_AN_SECONDES = 365 * 24 * 3600

/** Cursors belong to the list they were given for. */
const CURSEURS = ['suivant', 'curseur', 'apres']

/** The campaign of all pages: in the address, so that a link can be sent, and in a cookie, so that it follows. */
export function ChoixCampagne({
  campagne,
  campagnes,
}: {
  campagne: number
  campagnes: readonly CampagneProposee[]
}) {
  const routeur = useRouter()
  const chemin = usePathname()
  const recherche = useSearchParams()
  const [enCours, commencer] = useTransition()
  const adresse = Number(recherche.get('campagne'))
  const montree = campagnes.some((c) => c.annee === adresse) ? adresse : campagne
  // The layout does not see the address and keeps what it was drawn with: it is read again once the address has changed.
  const perimee = montree !== campagne
  useEffect(() => {
    if (perimee) routeur.refresh()
  }, [perimee, routeur])
  const changer = (annee: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http, where dock tablets are.
    document.cookie = `campagne=${annee}; path=/; max-age=${UN_AN_SECONDES}; samesite=lax`
    const suite = new URLSearchParams(recherche)
    for (const cle of CURSEURS) suite.delete(cle)
    suite.set('campagne', annee)
    commencer(() => routeur.push(`${chemin}?${suite}`))
  }
  const libelle = campagnes.find((c) => c.annee === montree)?.libelle ?? montree
  return (
    <div className="flex shrink-0 items-center">
      <label className="relative flex items-center">
        <span className="mr-2 text-sm text-encre-2 max-lg:sr-only">Campagne</span>
        <select
          value={montree}
          onChange={(e) => changer(e.target.value)}
          aria-busy={enCours}
          className="h-controle appearance-none rounded-full border border-bord bg-carte pr-7 pl-3 text-saisie hover:bg-tete"
        >
          {campagnes.map((c) => (
            <option key={c.annee} value={c.annee}>
              {c.libelle}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute right-2.5 size-3.5 text-encre-2" />
      </label>
      <Link
        href={`/campagnes/${montree}`}
        aria-label={`Fiche de la campagne ${libelle}`}
        title={`Fiche de la campagne ${libelle}`}
        className="ml-1 flex size-8 items-center justify-center rounded-full text-encre-2 hover:bg-tete max-sm:hidden pointer-coarse:size-11"
      >
        <Info aria-hidden className="size-4.5" />
      </Link>
    </div>
  )
}
