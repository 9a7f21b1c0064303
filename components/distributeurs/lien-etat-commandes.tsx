import { FileCode } from 'lucide-react'
import { styleBouton } from '@/components/ui/bouton-style'

/** The open orders as the web service gives them to programs (annexe 2B): no page of ours, the browser shows it by itself. */
export function LienEtatCommandes({ client }: { client: string }) {
  return (
    <a
      href={`/services/etatCommandes?distributeur=${encodeURIComponent(client)}`}
      className={styleBouton('secondaire', 'petite')}
    >
      <FileCode aria-hidden className="size-4" />
      XML du service web
    </a>
  )
}
