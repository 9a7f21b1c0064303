import type { Metadata } from 'next'
import { LienCsv } from '@/components/pepiniere/lien-csv'
import { TarifPublicVue } from '@/components/pepiniere/tarif-public-vue'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { maintenant } from '@/lib/core/horloge'
import { pagePublique } from '@/lib/doors/page'
import { jourParis } from '@/lib/mesures/jour'
import { lireTarifPublic } from '@/lib/pepiniere/tarif-public.queries'

export const metadata: Metadata = { title: 'Tarif des noyers' }

/** Open to strangers: what the nursery sells, and for how much. */
export default pagePublique(async ({ demander }) => {
  const { elements } = await demander(lireTarifPublic)
  const jour = jourParis(maintenant())
  return (
    <main className="mx-auto w-full max-w-3xl px-4 py-8 print:p-0">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3 print:hidden">
        <h1 className="text-2xl font-semibold">Tarif des noyers</h1>
        <div className="flex flex-wrap gap-2">
          <LienCsv tarifs={elements} jour={jour} />
          <BoutonImprimer />
        </div>
      </div>
      <TarifPublicVue tarifs={elements} jour={jour} />
    </main>
  )
})
