import type { Metadata } from 'next'
import { Interdit } from '@/components/coque/interdit'
import { acteurDePage } from '@/lib/doors/page'

export const metadata: Metadata = { title: 'Accès réservé' }

/** Refused below the shell, shown inside of it. */
export default async function Page() {
  const acteur = await acteurDePage()
  return <Interdit dansLaCoque portail={acteur?.role === 'distributeur'} />
}
