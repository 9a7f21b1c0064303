import { Confirmation } from '@/components/ui/dialogue'
import { LienBouton } from '@/components/ui/lien-bouton'
import { accorder } from '@/components/ui/nombres'
import type { Producteur } from '@/lib/approvisionnements/producteur'

/** What one does with a producer; an inactive one is first reactivated. */
export function ProducteurActions({ producteur, vergers }: { producteur: Producteur; vergers: number }) {
  const { code, raisonSociale, actif } = producteur
  const url = `/api/producteurs/${code}`
  if (!actif)
    return (
      <>
        <LienBouton href={`/producteurs/${code}/modifier`}>Modifier</LienBouton>
        <Confirmation
          bouton="Réactiver"
          variante="principal"
          titre={`Réactiver ${raisonSociale} (${code}) ?`}
          consequence="Ses noix pourront de nouveau être reçues, et de nouveaux vergers enregistrés."
          confirmer={`Réactiver ${code}`}
          methode="PATCH"
          url={url}
          corps={{ actif: true }}
          motif="facultatif"
          dangereux={false}
        />
      </>
    )
  const ses = vergers > 1 ? ` de ses ${accorder(vergers, 'verger')}` : vergers === 1 ? ' de son verger' : ''
  return (
    <>
      <Confirmation
        bouton="Désactiver"
        variante="discret"
        titre={`Désactiver ${raisonSociale} (${code}) ?`}
        consequence={`Plus aucune livraison${ses} ne pourra être reçue, ni aucun verger ajouté. Ses livraisons, ses lots et son adhésion restent tels quels. La fiche pourra être réactivée.`}
        confirmer={`Désactiver ${code}`}
        methode="PATCH"
        url={url}
        corps={{ actif: false }}
        motif="obligatoire"
      />
      <LienBouton href={`/producteurs/${code}/modifier`}>Modifier</LienBouton>
      <LienBouton href={`/vergers/nouveau?producteur=${code}`} variante="principal">
        Ajouter un verger
      </LienBouton>
    </>
  )
}
