import type { Metadata } from 'next'
import { CibleIntrouvable } from '@/components/tracabilite/cible-introuvable'
import { TraceVue } from '@/components/tracabilite/trace-vue'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { EnTetePage } from '@/components/ui/fiche'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Recherche } from '@/components/ui/recherche'
import { campagneChoisie } from '@/lib/doors/campagne-choisie'
import { page } from '@/lib/doors/page'
import { siTrouve } from '@/lib/doors/si-trouve'
import { adresseRappel, cibleDuCode, DE_LA_CIBLE, estRappelable } from '@/lib/tracabilite/cible'
import { lireTrace } from '@/lib/tracabilite/trace.queries'

export const metadata: Metadata = { title: 'Trace' }

export default page(async ({ demander, recherche }) => {
  const saisi = recherche.q ?? recherche.code ?? ''
  const cible = cibleDuCode(saisi)
  const { choisie } = await campagneChoisie(demander, recherche)
  const trace = cible && (await siTrouve(demander(lireTrace, { code: cible.code, campagne: choisie })))
  return (
    <>
      <EnTetePage
        titre={trace ? `Trace ${DE_LA_CIBLE[trace.cible.type]} ${trace.cible.code}` : 'Trace'}
        action={
          trace && (
            <>
              {estRappelable(trace.cible) && (
                <LienBouton href={adresseRappel(trace.cible)}>Simuler un rappel</LienBouton>
              )}
              <BoutonImprimer />
            </>
          )
        }
      />
      {trace && <p className="-mt-2 mb-3 text-lg text-encre-2">{trace.cible.libelle}</p>}
      <div className="mb-4">
        <Recherche
          action="/trace"
          filtres={{ q: saisi }}
          libelle="Code à suivre"
          exemple="L0512-1, L0512, V058, P001, 00213, carr15432"
        />
      </div>
      {trace ? <TraceVue trace={trace} /> : <CibleIntrouvable saisi={saisi} />}
    </>
  )
})
