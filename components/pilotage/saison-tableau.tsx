import { adresse } from '@/components/ui/adresse'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatKg } from '@/lib/mesures/poids'
import type { Saison, Semaine } from '@/lib/pilotage/saison'
import { joursDe, joursDuRang } from './saison-mots'

interface Ligne {
  rang: number
  /** In the order of the seasons; absent where the season has not come to it. */
  semaines: (Semaine | undefined)[]
}

const lignes = (saisons: readonly Saison[]): Ligne[] => {
  const rangs = new Set(saisons.flatMap((s) => s.semaines.map((semaine) => semaine.rang)))
  return [...rangs]
    .sort((a, b) => a - b)
    .map((rang) => ({ rang, semaines: saisons.map((s) => s.semaines.find((w) => w.rang === rang)) }))
}

const versLaListe = (annee: number, jours: { depuis?: string; jusqua?: string } = {}) =>
  adresse('/livraisons', { campagne: String(annee), ...jours })

/** Kilograms week by week; each figure leads to the deliveries of that week of that season. */
export function SaisonTableau({ saisons }: { saisons: readonly Saison[] }) {
  const colonnes: Colonne<Ligne>[] = [
    {
      cle: 'rang',
      titre: 'Semaine',
      rendu: (l) => `${l.rang} · ${joursDuRang(saisons, l.rang)}`,
      total: 'Campagne',
    },
    ...saisons.flatMap(({ annee, grammes }, i): Colonne<Ligne>[] => [
      {
        cle: `${annee}`,
        titre: libelleCampagne(annee),
        unite: 'kg',
        alignement: 'droite',
        rendu: ({ semaines }) => {
          const semaine = semaines[i]
          if (!semaine) return '–'
          if (semaine.livraisons === 0) return '0'
          const { depuis, jusqua } = semaine
          return (
            <span title={joursDe(semaine)}>
              <Lien href={versLaListe(annee, { depuis, jusqua })}>{formatKg(semaine.grammes)}</Lien>
            </span>
          )
        },
        total: <Lien href={versLaListe(annee)}>{formatKg(grammes)}</Lien>,
      },
      {
        cle: `${annee}-cumul`,
        titre: 'Cumul',
        unite: 'kg',
        alignement: 'droite',
        rendu: ({ semaines }) => {
          const semaine = semaines[i]
          return semaine ? <span className="text-encre-2">{formatKg(semaine.cumulGrammes)}</span> : '–'
        },
      },
    ]),
  ]
  return (
    <Tableau
      legende="Kilogrammes reçus par semaine de la campagne"
      colonnes={colonnes}
      lignes={lignes(saisons)}
      cle={(l) => String(l.rang)}
      vide="Aucune livraison dans ces saisons."
      etroit="defilement"
    />
  )
}
