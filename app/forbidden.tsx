import type { Metadata } from 'next'
import { Interdit } from '@/components/coque/interdit'

export const metadata: Metadata = { title: 'Accès réservé' }

export default function Page() {
  return <Interdit />
}
