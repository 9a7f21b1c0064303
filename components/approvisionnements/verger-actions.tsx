import { Confirmation } from '@/components/ui/dialogue'
import { LienBouton } from '@/components/ui/lien-bouton'
import type { Verger } from '@/lib/approvisionnements/verger'

/** What one does with an orchard; an inactive one is first reactivated. */
export function VergerActions({ verger }: { verger: Verger }) {
  const { code, nom, actif } = verger
  const url = `/api/vergers/${code}`
  if (!actif)
    return (
      <>
        <LienBouton href={`/vergers/${code}/modifier`}>Modifier</LienBouton>
        <Confirmation
          bouton="Réactiver"
          variante="principal"
          titre={`Réactiver ${nom} (${code}) ?`}
          consequence="Ses noix pourront de nouveau être reçues."
          confirmer={`Réactiver ${code}`}
          methode="PATCH"
          url={url}
          corps={{ actif: true }}
          motif="facultatif"
          dangereux={false}
        />
      </>
    )
  return (
    <>
      <Confirmation
        bouton="Désactiver"
        variante="discret"
        titre={`Désactiver ${nom} (${code}) ?`}
        consequence="Plus aucune livraison de ce verger ne pourra être reçue. Ses livraisons et ses lots restent tels quels. La fiche pourra être réactivée."
        confirmer={`Désactiver ${code}`}
        methode="PATCH"
        url={url}
        corps={{ actif: false }}
        motif="obligatoire"
      />
      <LienBouton href={`/vergers/${code}/modifier`}>Modifier</LienBouton>
      <LienBouton href={`/livraisons/nouvelle?verger=${code}`} variante="principal">
        Enregistrer une livraison
      </LienBouton>
    </>
  )
}
