import type { Metadata } from 'next'
import { PageSeule } from '@/components/coque/page-seule'

export const metadata: Metadata = { title: 'Lot inconnu' }

export default function Page() {
  return (
    <PageSeule titre="Aucun lot ne porte ce numéro">
      <p>Relisez le numéro sur l’étiquette : il commence par L ou T, comme L0512-1.</p>
    </PageSeule>
  )
}
