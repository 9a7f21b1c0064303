import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatEuros } from '@/lib/mesures/argent'
import { formatTaux } from '@/lib/mesures/taux'
import type { Etape } from '@/lib/pilotage/rentabilite'

const enMots = ({ montantCentimes, tauxDixMilliemes }: Etape): string =>
  montantCentimes === null ? formatTaux(tauxDixMilliemes ?? 0) : formatEuros(montantCentimes)

const COLONNES: Colonne<Etape>[] = [
  { cle: 'libelle', titre: 'Étape', rendu: (e) => e.libelle },
  { cle: 'formule', titre: 'Calcul', rendu: (e) => e.formule },
  { cle: 'resultat', titre: 'Donne', alignement: 'droite', rendu: (e) => <strong>{enMots(e)}</strong> },
]

/** Each step with its figures, in the order in which one would do it by hand. */
export const EtudeEtapes = ({ etapes }: { etapes: readonly Etape[] }) => (
  <>
    <Tableau
      legende="Comment c’est calculé"
      colonnes={COLONNES}
      lignes={etapes}
      cle={(e) => e.code}
      vide="Corrigez d’abord les champs signalés."
    />
    <p className="mt-2 text-sm text-encre-2">
      Chaque montant est arrondi une seule fois, au centime, la moitié vers le haut ; le taux, au centième de
      pour cent, à partir des montants montrés. Les parts d’un même coût font toujours le tout.
    </p>
  </>
)
