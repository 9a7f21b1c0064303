import type { Metadata } from 'next'
import { LotPublicVue } from '@/components/tracabilite/lot-public-vue'
import { pagePublique } from '@/lib/doors/page'
import { lireLotPublic } from '@/lib/tracabilite/lot-public.queries'

interface Parametres {
  lot: string
}

export async function generateMetadata({ params }: { params: Promise<Parametres> }): Promise<Metadata> {
  return { title: `Lot ${(await params).lot}` }
}

/** Open to strangers: what the code of a label leads to. */
export default pagePublique<Parametres>(async ({ demander, params }) => (
  <LotPublicVue lot={await demander(lireLotPublic, { lot: params.lot })} />
))
