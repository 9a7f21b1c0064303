import type { Metadata } from 'next'
import { Introuvable } from '@/components/coque/introuvable'

export const metadata: Metadata = { title: 'Page introuvable' }

export default function Page() {
  return <Introuvable />
}
