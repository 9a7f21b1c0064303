import type { ReactNode } from 'react'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { formatKg } from '@/lib/mesures/poids'
import type { Noeud, Lien as Passage, Trace } from '@/lib/tracabilite/trace'
import { lienDuNoeud, nomDuNoeud } from './noeud-lien'
import { LIGNES_MAXIMUM } from './trace-maillons'

const GENRES: Record<Passage['genre'], string> = {
  apport: 'apport',
  calibrage: 'calibrage',
  transformation: 'transformation',
  vente: 'vente',
  stock: 'stock',
  perte: 'perte',
  mouvement: 'mouvement',
  retour: 'retour',
  ailleurs: 'hors de la trace',
}

function nommer(noeud: Noeud | undefined): ReactNode {
  if (!noeud) return '—'
  const href = lienDuNoeud(noeud)
  return href ? <Lien href={href}>{nomDuNoeud(noeud)}</Lien> : nomDuNoeud(noeud)
}

/** The arrows of the diagram, one a line. */
export function TraceFleches({ trace }: { trace: Trace }) {
  const noeuds = new Map(trace.noeuds.map((n) => [n.id, n]))
  const partielle = trace.liens.some((l) => l.partGrammes < l.grammes)
  const part: Colonne<Passage> = {
    cle: 'part',
    titre: `Dont ${trace.cible.code}`,
    unite: 'kg',
    alignement: 'droite',
    rendu: (l) => formatKg(l.partGrammes),
  }
  const colonnes: Colonne<Passage>[] = [
    { cle: 'de', titre: 'De', rendu: (l) => nommer(noeuds.get(l.de)) },
    { cle: 'vers', titre: 'Vers', rendu: (l) => nommer(noeuds.get(l.vers)) },
    { cle: 'genre', titre: 'Passage', rendu: (l) => GENRES[l.genre] },
    { cle: 'kg', titre: 'Poids', unite: 'kg', alignement: 'droite', rendu: (l) => formatKg(l.grammes) },
    ...(partielle ? [part] : []),
  ]
  return (
    <Tableau
      legende="Flèches de la trace"
      colonnes={colonnes}
      lignes={trace.liens.slice(0, LIGNES_MAXIMUM)}
      cle={(l) => `${l.de} ${l.vers}`}
      vide="Aucun kilogramme à suivre ici."
    />
  )
}
