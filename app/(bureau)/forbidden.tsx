import type { Metadata } from 'next'
import { Interdit } from '@/components/coque/interdit'

export const metadata: Metadata = { title: 'Accès réservé' }

/** Refused below the shell, shown inside of it. */
export default function Page() {
  return <Interdit dansLaCoque />
}
