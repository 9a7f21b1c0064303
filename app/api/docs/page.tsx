import type { Metadata } from 'next'
import { ApiVue } from '@/components/distributeurs/api-vue'
import { documentationOu } from '@/lib/doors/documentation'
import { pagePublique } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Opérations pour les programmes' }

/** OpenAPI for people, open to all: it says how to ask, not what is there. */
export default pagePublique(async ({ recherche: { q = '' } }) => {
  const recherche = q.slice(0, 200)
  return <ApiVue documentation={documentationOu(recherche)} recherche={recherche} />
})
