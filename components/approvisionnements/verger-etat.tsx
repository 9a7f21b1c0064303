import { Lien } from '@/components/ui/lien'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Message } from '@/components/ui/message'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import type { Verger } from '@/lib/approvisionnements/verger'

interface Props {
  verger: Verger
  producteur: Producteur
  /** What has just been saved, from the address. */
  enregistre: string | undefined
  peutEnregistrer: boolean
}

const DIT: Record<string, (v: Verger) => string> = {
  '1': (v) => `${v.nom} est enregistré sous le code ${v.code}.`,
  fiche: (v) => `La fiche de ${v.nom} est enregistrée.`,
}

/** What was just saved with the next likely act, then what stops deliveries. */
export function VergerEtat({ verger: v, producteur, enregistre = '', peutEnregistrer }: Props) {
  const dit = Object.hasOwn(DIT, enregistre) ? DIT[enregistre]?.(v) : undefined
  return (
    <>
      {dit && (
        <Message
          ton="succes"
          titre={dit}
          actions={peutEnregistrer && v.actif && producteur.actif && <Suite verger={v} />}
          className="mb-4"
        />
      )}
      {!v.actif && (
        <Message ton="attention" titre={`${v.nom} est inactif.`} className="mb-4">
          {v.motifInactivite && <>Motif : {v.motifInactivite}. </>}
          Ses noix ne peuvent pas être reçues tant que la fiche n’est pas réactivée.
        </Message>
      )}
      {!producteur.actif && (
        <Message ton="attention" titre={`${producteur.raisonSociale} est inactif.`} className="mb-4">
          Les noix de ce verger ne peuvent pas être reçues tant que{' '}
          <Lien href={`/producteurs/${producteur.code}`}>la fiche du producteur</Lien> n’est pas réactivée.
        </Message>
      )}
    </>
  )
}

function Suite({ verger: { code, producteur } }: { verger: Verger }) {
  return (
    <>
      <LienBouton href={`/livraisons/nouvelle?verger=${code}`} taille="petite">
        Enregistrer une livraison
      </LienBouton>
      <LienBouton href={`/vergers/nouveau?producteur=${producteur}`} taille="petite">
        Ajouter un autre verger de {producteur}
      </LienBouton>
    </>
  )
}
