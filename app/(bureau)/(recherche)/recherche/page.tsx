import type { Metadata } from 'next'
import { Groupes } from '@/components/recherche/groupes'
import { EnTetePage } from '@/components/ui/fiche'
import { Recherche } from '@/components/ui/recherche'
import { page } from '@/lib/doors/page'
import { rechercher } from '@/lib/recherche/recherche.queries'

export const metadata: Metadata = { title: 'Recherche' }

/** What the palette of the top bar finds, as a page: it needs no script, and its address can be sent. */
export default page(async ({ demander, recherche }) => {
  const { q } = recherche
  const { groupes } = await demander(rechercher, { q })
  const mots = q?.trim()
  return (
    <>
      <EnTetePage titre="Recherche" />
      <div className="mb-4">
        <Recherche
          action="/recherche"
          filtres={{ q }}
          libelle="Chercher partout"
          exemple="L0512, V058, carr15432, Poliénas…"
        />
      </div>
      <Groupes groupes={groupes} />
      {groupes.length === 0 && (
        <p className="text-encre-2">
          {mots
            ? `Rien ne répond à « ${mots} » : relisez le code, ou essayez un autre mot.`
            : 'Tapez un code, ou une partie d’un nom ou d’une commune. Accents et fautes de frappe sont pardonnés.'}
        </p>
      )}
    </>
  )
})
