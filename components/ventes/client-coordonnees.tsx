import { Contact, siretEcrit } from '@/components/ui/contact'
import { Faits } from '@/components/ui/fiche'
import type { Client } from '@/lib/ventes/client'

/** Whom to call, and where it is. */
export function ClientCoordonnees({ client: c }: { client: Client }) {
  return (
    <Faits
      faits={[
        { libelle: 'Responsable des achats', valeur: c.responsableAchats },
        { libelle: 'Contact', valeur: <Contact telephone={c.telephone} courriel={c.courriel} /> },
        { libelle: 'Adresse', valeur: c.adresse, precision: `${c.codePostal} ${c.ville}` },
        { libelle: 'SIRET', valeur: c.siret ? siretEcrit(c.siret) : '—' },
      ]}
    />
  )
}
