'use client'
import { Panne, type PanneProps } from '@/components/coque/panne'
import { police } from '@/components/ui/police/police'
import './globals.css'

/** The layout itself broke: this page brings its own. */
export default function ErreurGlobale(props: PanneProps) {
  return (
    <html lang="fr" className={police.variable}>
      <body>
        <title>Erreur · NOIXCOOP</title>
        <Panne {...props} />
      </body>
    </html>
  )
}
