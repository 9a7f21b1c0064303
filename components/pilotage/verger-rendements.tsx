import { Section } from '@/components/ui/fiche'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { libelleCampagne } from '@/lib/mesures/campagne'
import type { RecolteClassee } from '@/lib/pilotage/rendement'
import { BarresPaires } from './barres-paires'
import { CalculDeChacun } from './calcul'
import { LIVRE, PAR_ARBRE, PAR_HA } from './rendement-colonnes'
import { CALCUL_RENDEMENT, direRang, kgParHa } from './rendement-mots'

const CALCUL = [
  ...CALCUL_RENDEMENT,
  'Moyenne et rang : les vergers de la coopérative qui ont livré la même variété et le même type dans la campagne, chacun comptant pour un.',
]

const colonnes = (maximum: number): Colonne<RecolteClassee>[] => [
  { cle: 'campagne', titre: 'Campagne', rendu: (r) => libelleCampagne(r.annee) },
  { cle: 'variete', titre: 'Variété', rendu: (r) => r.variete },
  LIVRE,
  {
    cle: 'barres',
    titre: 'Verger et moyenne',
    rendu: (r) => (
      <BarresPaires
        pleine={{ nom: 'V', valeur: r.grammesParHa }}
        hachuree={{ nom: 'M', valeur: r.moyenneGrammesParHa }}
        maximum={maximum}
      />
    ),
    largeur: '24%',
  },
  { ...PAR_HA, titre: 'Verger' },
  {
    cle: 'moyenne',
    titre: 'Moyenne',
    unite: 'kg/ha',
    alignement: 'droite',
    rendu: (r) => kgParHa(r.moyenneGrammesParHa),
  },
  { cle: 'rang', titre: 'Rang', alignement: 'droite', rendu: (r) => direRang(r.rang, r.sur) },
  PAR_ARBRE,
]

/** Yields of each type apart, year on year, beside the mean of the same variety. */
export function VergerRendements({ recoltes }: { recoltes: readonly RecolteClassee[] }) {
  const types = new Map(recoltes.map((r) => [r.typeProduit, r.typeProduitLibelle]))
  return (
    <>
      {[...types].sort().map(([type, libelle]) => {
        const lignes = recoltes.filter((r) => r.typeProduit === type)
        const maximum = Math.max(...lignes.flatMap((r) => [r.grammesParHa, r.moyenneGrammesParHa]))
        const titre = `Rendement, ${libelle.toLowerCase()}`
        return (
          <Section key={type} titre={titre} id={`rendement-${type.toLowerCase().replaceAll('_', '-')}`}>
            <Tableau
              legende={titre}
              colonnes={colonnes(maximum)}
              lignes={lignes}
              cle={(r) => `${r.annee} ${r.varieteCode}`}
              vide=""
            />
            <p className="mt-2 text-sm text-encre-2">
              V, barre pleine : ce verger. M, barre hachurée : la moyenne.
            </p>
            <CalculDeChacun phrases={CALCUL} />
          </Section>
        )
      })}
    </>
  )
}
