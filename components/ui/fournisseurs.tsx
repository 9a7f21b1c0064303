'use client'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'

/** French texts for every react-aria component; its links and menus navigate by Next's router. */
export function Fournisseurs({ children }: { children: ReactNode }) {
  const router = useRouter()
  return (
    <I18nProvider locale="fr-FR">
      <RouterProvider navigate={(href) => router.push(href)}>{children}</RouterProvider>
    </I18nProvider>
  )
}
