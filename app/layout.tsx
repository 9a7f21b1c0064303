import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Fournisseurs } from '@/components/ui/fournisseurs'
import { police } from '@/components/ui/police/police'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'NOIXCOOP', template: '%s · NOIXCOOP' },
  description: 'Le système d’information de la coopérative.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f5' },
    { media: '(prefers-color-scheme: dark)', color: '#171411' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1]
  return (
    <html lang="fr" className={police.variable}>
      <head>
        {/* react-aria reads it for the few style elements it adds; browsers empty the attribute, hence the silence. */}
        {nonce && <meta property="csp-nonce" content={nonce} nonce={nonce} suppressHydrationWarning />}
      </head>
      <body>
        <Fournisseurs>{children}</Fournisseurs>
      </body>
    </html>
  )
}
