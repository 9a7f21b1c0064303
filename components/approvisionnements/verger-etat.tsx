import { Lien } from '@/components/ui/lien'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import type { Verger } from '@/lib/approvisionnements/verger'
import { FicheEtat, Inactif } from './fiche-etat'

interface Props {
  verger: Verger
  producteur: Producteur
  /** What has just been saved, from the address. */
  enregistre: string | undefined
  peutEnregistrer: boolean
}

const dit = ({ nom, code, producteurNom }: Verger, enregistre: string | undefined) => {
  switch (enregistre) {
    case '1':
      return `Le verger ${nom} est enregistré sous le code ${code}.`
    case 'fiche':
      return `La fiche de ${nom} est enregistrée.`
    case 'exploitant':
      return `Le verger ${nom} est maintenant exploité par ${producteurNom}.`
  }
}

const actes = ({ code, producteur }: Verger) => [
  { href: `/livraisons/nouvelle?verger=${code}`, libelle: 'Enregistrer une livraison' },
  { href: `/vergers/nouveau?producteur=${producteur}`, libelle: `Ajouter un autre verger de ${producteur}` },
]

/** An orchard waits for its own record, and for its producer's. */
export function VergerEtat({ verger: v, producteur, enregistre, peutEnregistrer }: Props) {
  return (
    <>
      <FicheEtat
        nom={v.nom}
        actif={v.actif}
        motifInactivite={v.motifInactivite}
        dit={dit(v, enregistre)}
        actes={peutEnregistrer && v.actif && producteur.actif ? actes(v) : []}
      />
      {!producteur.actif && (
        <Inactif nom={producteur.raisonSociale}>
          Les noix de ce verger ne peuvent pas être reçues tant que{' '}
          <Lien href={`/producteurs/${producteur.code}`}>la fiche du producteur</Lien> n’est pas réactivée.
        </Inactif>
      )}
    </>
  )
}
