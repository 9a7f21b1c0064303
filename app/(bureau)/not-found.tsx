import type { Metadata } from 'next'
import { Introuvable } from '@/components/coque/introuvable'

export const metadata: Metadata = { title: 'Page introuvable' }

/** Not found below the shell, shown inside of it. */
export default function Page() {
  return <Introuvable dansLaCoque />
}
