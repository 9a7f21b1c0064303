import type { Metadata } from 'next'
import { Introuvable } from '@/components/coque/introuvable'
import { acteurDePage } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Page introuvable' }

/** Not found below the shell, shown inside of it. */
export default async function Page() {
  const acteur = await acteurDePage()
  return <Introuvable dansLaCoque portail={acteur?.role === 'distributeur'} />
}
