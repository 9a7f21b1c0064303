import { Etiquette, type TonEtiquette } from '@/components/ui/etiquette'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { RegleAoc, Verdict } from '@/lib/approvisionnements/aoc'

const VERDICTS: Record<Verdict, { ton: TonEtiquette; texte: string }> = {
  eligible: { ton: 'favorable', texte: 'remplie' },
  non_eligible: { ton: 'refus', texte: 'non remplie' },
  a_completer: { ton: 'attention', texte: 'à compléter' },
}

const COLONNES: Colonne<RegleAoc>[] = [
  {
    cle: 'regle',
    titre: 'Condition',
    rendu: (r) => (
      <>
        {r.libelle}
        {!r.decide && <span className="font-normal text-encre-2"> (indicative)</span>}
      </>
    ),
  },
  { cle: 'valeur', titre: 'Constaté', rendu: (r) => r.valeur },
  { cle: 'seuil', titre: 'Exigé', rendu: (r) => r.seuil },
  {
    cle: 'verdict',
    titre: 'Verdict',
    rendu: (r) => <Etiquette ton={VERDICTS[r.verdict].ton}>{VERDICTS[r.verdict].texte}</Etiquette>,
  },
  { cle: 'source', titre: 'Source', rendu: (r) => <span className="text-encre-2">{r.source}</span> },
]

/** Every rule of a verdict: what was found, what is asked for, whence. A rule that does not decide says so. */
export function ReglesAoc({ regles, legende }: { regles: readonly RegleAoc[]; legende: string }) {
  return (
    <Tableau
      legende={legende}
      colonnes={COLONNES}
      lignes={regles}
      cle={(r) => r.code}
      vide="Aucune condition à juger."
    />
  )
}
