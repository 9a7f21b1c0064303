import { Lien } from '@/components/ui/lien'
import type { Colonne } from '@/components/ui/tableau'
import { formatKg } from '@/lib/mesures/poids'
import type { Recolte } from '@/lib/pilotage/rendement'
import { kgParArbre, kgParHa } from './rendement-mots'

/** What was delivered, and the way to its deliveries. */
export const LIVRE: Colonne<Recolte> = {
  cle: 'livre',
  titre: 'Livré',
  unite: 'kg',
  alignement: 'droite',
  rendu: (r) => (
    <Lien
      href={`/livraisons?campagne=${r.annee}&verger=${r.verger}&variete=${r.varieteCode}&typeProduit=${r.typeProduit}`}
    >
      {formatKg(r.grammes)}
    </Lien>
  ),
}

export const PAR_HA: Colonne<Recolte> = {
  cle: 'parHa',
  titre: 'Rendement',
  unite: 'kg/ha',
  alignement: 'droite',
  rendu: (r) => <strong>{kgParHa(r.grammesParHa)}</strong>,
}

export const PAR_ARBRE: Colonne<Recolte> = {
  cle: 'parArbre',
  titre: 'Par arbre',
  unite: 'kg',
  alignement: 'droite',
  rendu: (r) => kgParArbre(r.grammesParArbre),
}
