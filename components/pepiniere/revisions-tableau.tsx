import { Etiquette } from '@/components/ui/etiquette'
import { Lien } from '@/components/ui/lien'
import { ListeVide } from '@/components/ui/liste-vide'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { TempsRelatif } from '@/components/ui/temps-relatif'
import { formatJour } from '@/lib/mesures/jour'
import type { RevisionListee } from '@/lib/pepiniere/revision'
import { LIBELLES_ETAT } from '@/lib/pepiniere/revision-faits'
import { formatEffet } from './revision-lignes'
import { direRevision, TONS_ETAT } from './revision-mots'

/** Who last acted on it, and when. */
function Acte({ r }: { r: RevisionListee }) {
  const [instant, nom] = r.annuleeLe
    ? [r.annuleeLe, r.annuleeParNom]
    : r.appliqueeLe
      ? [r.appliqueeLe, r.appliqueeParNom]
      : [r.creeLe, r.creeParNom]
  return (
    <>
      <TempsRelatif instant={instant} /> <span className="text-encre-2">par {nom}</span>
    </>
  )
}

const COLONNES: Colonne<RevisionListee>[] = [
  { cle: 'id', titre: 'N°', alignement: 'droite', largeur: '4rem', rendu: (r) => r.id },
  {
    cle: 'quoi',
    titre: 'Révision',
    principale: true,
    rendu: (r) => <Lien href={`/pepiniere/revisions/${r.id}`}>{direRevision(r)}</Lien>,
  },
  { cle: 'prix', titre: 'Prix', alignement: 'droite', rendu: (r) => r.total.nombre },
  {
    cle: 'effet',
    titre: 'Effet',
    alignement: 'droite',
    rendu: (r) => formatEffet(r.total.apresCentimes - r.total.avantCentimes),
  },
  { cle: 'date', titre: 'À partir du', rendu: (r) => formatJour(r.date) },
  {
    cle: 'etat',
    titre: 'État',
    rendu: (r) => <Etiquette ton={TONS_ETAT[r.etat]}>{LIBELLES_ETAT[r.etat]}</Etiquette>,
  },
  { cle: 'acte', titre: 'Dernier acte', rendu: (r) => <Acte r={r} /> },
  { cle: 'motif', titre: 'Motif', rendu: (r) => r.motif ?? <span className="text-encre-2">—</span> },
]

export const RevisionsTableau = ({ revisions }: { revisions: readonly RevisionListee[] }) => (
  <Tableau
    legende="Révisions de prix, la dernière d’abord"
    colonnes={COLONNES}
    lignes={revisions}
    cle={(r) => String(r.id)}
    vide={<ListeVide phrase="Aucune révision n’est préparée : les prix n’ont changé qu’un par un." />}
  />
)
