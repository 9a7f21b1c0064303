import { Contact, siretEcrit } from '@/components/ui/contact'
import { Faits } from '@/components/ui/fiche'
import { accorder } from '@/components/ui/nombres'
import type { Producteur } from '@/lib/approvisionnements/producteur'
import type { Verger } from '@/lib/approvisionnements/verger'
import { formatHa } from '@/lib/mesures/superficie'

interface Props {
  producteur: Producteur
  vergers: readonly Verger[]
}

export function ProducteurCoordonnees({ producteur: p, vergers }: Props) {
  const actifs = vergers.filter((v) => v.actif)
  const m2 = actifs.reduce((somme, v) => somme + v.superficieM2, 0)
  return (
    <Faits
      faits={[
        { libelle: 'Adresse', valeur: p.adresse, precision: `${p.codePostal} ${p.ville}` },
        {
          libelle: 'Responsable de production',
          valeur: [p.civilite, p.responsablePrenom, p.responsableNom].filter(Boolean).join(' '),
          precision: p.nomPublic ? 'accepte d’être nommé en public' : 'n’est pas nommé en public',
        },
        { libelle: 'Contact', valeur: <Contact telephone={p.telephone} courriel={p.courriel} /> },
        { libelle: 'SIRET', valeur: p.siret ? siretEcrit(p.siret) : '—' },
        {
          libelle: 'Vergers actifs',
          valeur: m2 > 0 ? formatHa(m2) : 'aucun',
          precision: actifs.length > 0 && accorder(actifs.length, 'verger'),
          fort: true,
        },
      ]}
    />
  )
}
