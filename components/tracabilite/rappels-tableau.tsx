import type { ReactNode } from 'react'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { TempsRelatif } from '@/components/ui/temps-relatif'
import { formatKg } from '@/lib/mesures/poids'
import { LIBELLES_CIBLE } from '@/lib/tracabilite/cible'
import type { ResumeRappel } from '@/lib/tracabilite/rappel'
import { RappelEtiquette } from './rappel-etiquette'

const COLONNES: Colonne<ResumeRappel>[] = [
  { cle: 'code', titre: 'Rappel', rendu: (r) => <Lien href={`/rappels/${r.code}`}>{r.code}</Lien> },
  { cle: 'exercice', titre: 'Nature', rendu: (r) => <RappelEtiquette exercice={r.exercice} /> },
  { cle: 'le', titre: 'Lancé', rendu: (r) => <TempsRelatif instant={r.lanceLe} /> },
  { cle: 'par', titre: 'Par', rendu: (r) => r.acteur.nom },
  {
    cle: 'cible',
    titre: 'Cible',
    rendu: (r) => `${LIBELLES_CIBLE[r.cible.type].toLowerCase()} ${r.cible.code}`,
  },
  { cle: 'motif', titre: 'Motif', rendu: (r) => r.motif },
  { cle: 'clients', titre: 'Clients', alignement: 'droite', rendu: (r) => r.totaux.clients },
  {
    cle: 'expedie',
    titre: 'Expédié',
    unite: 'kg',
    alignement: 'droite',
    rendu: (r) => formatKg(r.totaux.expedieGrammes),
  },
]

export const RappelsTableau = ({ rappels, vide }: { rappels: readonly ResumeRappel[]; vide: ReactNode }) => (
  <Tableau
    legende="Rappels, le dernier d’abord"
    colonnes={COLONNES}
    lignes={rappels}
    cle={(r) => r.code}
    vide={vide}
  />
)
