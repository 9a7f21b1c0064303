import type { Producteur } from '@/lib/approvisionnements/producteur'
import { FicheEtat } from './fiche-etat'

interface Props {
  producteur: Producteur
  /** What has just been saved, from the address. */
  enregistre: string | undefined
  peutEnregistrer: boolean
}

const dit = ({ raisonSociale, code }: Producteur, enregistre: string | undefined) => {
  switch (enregistre) {
    case '1':
      return `${raisonSociale} est enregistré sous le code ${code}.`
    case 'fiche':
      return `La fiche de ${raisonSociale} est enregistrée.`
    case 'adhesion':
      return `L’adhésion de ${raisonSociale} est enregistrée.`
    case 'certification':
      return `La certification de ${raisonSociale} est enregistrée.`
  }
}

const actes = ({ code, adherent }: Producteur) => [
  { href: `/vergers/nouveau?producteur=${code}`, libelle: 'Ajouter un verger' },
  adherent
    ? { href: `/producteurs/${code}/certifications/nouvelle`, libelle: 'Ajouter une certification' }
    : { href: `/producteurs/${code}/adhesion`, libelle: 'Enregistrer l’adhésion' },
]

export function ProducteurEtat({ producteur: p, enregistre, peutEnregistrer }: Props) {
  return (
    <FicheEtat
      nom={p.raisonSociale}
      actif={p.actif}
      motifInactivite={p.motifInactivite}
      dit={dit(p, enregistre)}
      actes={peutEnregistrer && p.actif ? actes(p) : []}
    />
  )
}
