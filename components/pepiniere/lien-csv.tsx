import { Download } from 'lucide-react'
import { styleBouton } from '@/components/ui/bouton-style'
import { ecrireCsv } from '@/lib/fichiers/ecrire-csv'
import type { Jour } from '@/lib/mesures/jour'
import type { Tarif } from '@/lib/pepiniere/tarif'
import { fichierTarifs } from '@/lib/pepiniere/tarif.fichier'

async function* enUnePage(tarifs: readonly Tarif[]) {
  yield tarifs
}

async function octetsDe(tarifs: readonly Tarif[]): Promise<Buffer> {
  const morceaux: Uint8Array[] = []
  for await (const morceau of ecrireCsv(fichierTarifs, enUnePage(tarifs))) morceaux.push(morceau)
  return Buffer.concat(morceaux)
}

/** The list as a file inside the page itself: strangers have no session, and the routes of files ask for one. */
export async function LienCsv({ tarifs, jour }: { tarifs: readonly Tarif[]; jour: Jour }) {
  const contenu = (await octetsDe(tarifs)).toString('base64')
  return (
    <a
      href={`data:text/csv;charset=utf-8;base64,${contenu}`}
      download={`tarif-noyers-${jour}.csv`}
      className={styleBouton('secondaire')}
    >
      <Download aria-hidden className="size-4" />
      Télécharger (CSV)
    </a>
  )
}
