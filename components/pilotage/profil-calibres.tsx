import { Section } from '@/components/ui/fiche'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { Calibre } from '@/lib/livraisons/calibre'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { partDe } from '@/lib/pilotage/comparaison'
import type { Tri } from '@/lib/pilotage/rendement'
import { CalculDeChacun } from './calcul'
import { direChiffre } from './chiffres-mots'

const CALCUL = [
  'Part de chaque calibre dans ce que les fiches de calibrage ont mis en lots, campagne par campagne ; le séchage et le cassage faits ensuite n’y changent rien.',
  'Les colonnes de tous les dessins ont la même échelle. Les numéros sont ceux de l’annexe 1A, du plus petit calibre au plus grand.',
]

/** A campaign of an orchard or of a producer. */
interface CampagneTriee extends Tri {
  annee: number
}

/** Ten-thousandths of what was sorted in the campaign. */
const partDuCalibre = (c: CampagneTriee, id: number): number | null =>
  partDe(c.calibres.find((k) => k.code === String(id))?.grammes ?? 0, c.calibreGrammes)

const PAS = 25
const HAUT = 72
const BAS = 16
const MARGE = 14

interface Props {
  campagnes: readonly CampagneTriee[]
  calibres: readonly Calibre[]
}

/** The calibre profile of each campaign: small drawings of one scale, told by place and not by colour; then the table. */
export function ProfilCalibres({ campagnes, calibres }: Props) {
  const triees = campagnes.filter((c) => c.calibreGrammes > 0)
  if (triees.length === 0) return null
  const maximum = Math.max(...triees.flatMap((c) => calibres.map((k) => partDuCalibre(c, k.id) ?? 0)))
  return (
    <Section titre="Profil de calibre" id="calibres">
      <div className="mb-3 flex flex-wrap gap-3">
        {triees.toReversed().map((c) => (
          <Profil key={c.annee} campagne={c} calibres={calibres} maximum={maximum} />
        ))}
      </div>
      <Tableau
        legende="Part de chaque calibre, campagne par campagne"
        colonnes={colonnes(calibres)}
        lignes={triees}
        cle={(c) => String(c.annee)}
        vide=""
      />
      <CalculDeChacun phrases={CALCUL} />
    </Section>
  )
}

const colonnes = (calibres: readonly Calibre[]): Colonne<CampagneTriee>[] => [
  { cle: 'campagne', titre: 'Campagne', rendu: (c) => libelleCampagne(c.annee) },
  ...calibres.map((k) => ({
    cle: String(k.id),
    titre: `${k.id} · ${k.libelle}`,
    alignement: 'droite' as const,
    rendu: (c: CampagneTriee) => direChiffre('PART', partDuCalibre(c, k.id)),
  })),
]

function Profil({
  campagne,
  calibres,
  maximum,
}: {
  campagne: CampagneTriee
  calibres: readonly Calibre[]
  maximum: number
}) {
  const largeur = calibres.length * PAS
  return (
    <figure className="rounded-lg border border-trait bg-carte p-2.5">
      <figcaption className="mb-1 text-sm font-semibold">
        {libelleCampagne(campagne.annee)}
        <span className="font-normal text-encre-2">, en %</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${largeur} ${MARGE + HAUT + BAS}`}
        width={largeur}
        height={MARGE + HAUT + BAS}
        aria-hidden
        className="text-[10px]"
      >
        {calibres.map((k, rang) => {
          const part = partDuCalibre(campagne, k.id) ?? 0
          const hauteur = maximum > 0 ? (part / maximum) * HAUT : 0
          const x = rang * PAS
          return (
            <g key={k.id}>
              <rect
                x={x + 4}
                y={MARGE + HAUT - hauteur}
                width={PAS - 8}
                height={hauteur}
                className="fill-noyer"
              />
              {part > 0 && (
                <text
                  x={x + PAS / 2}
                  y={MARGE + HAUT - hauteur - 3}
                  textAnchor="middle"
                  className="fill-encre"
                >
                  {Math.round(part / 100)}
                </text>
              )}
              <text x={x + PAS / 2} y={MARGE + HAUT + 12} textAnchor="middle" className="fill-encre-2">
                {k.id}
              </text>
            </g>
          )
        })}
        <line x1={0} x2={largeur} y1={MARGE + HAUT} y2={MARGE + HAUT} className="stroke-bord" />
      </svg>
    </figure>
  )
}
