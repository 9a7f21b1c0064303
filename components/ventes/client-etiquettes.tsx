import { Etiquette } from '@/components/ui/etiquette'
import { type Client, LIBELLES_CATEGORIE } from '@/lib/ventes/client'

/** Beside the name: what it is today. */
export function ClientEtiquettes({ client: { actif, categorie, distributeur } }: { client: Client }) {
  return (
    <>
      {!actif && <Etiquette ton="attention">inactif</Etiquette>}
      <Etiquette>{LIBELLES_CATEGORIE[categorie].toLowerCase()}</Etiquette>
      {distributeur && <Etiquette ton="favorable">distributeur</Etiquette>}
    </>
  )
}
