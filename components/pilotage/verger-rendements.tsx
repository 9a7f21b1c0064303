import { Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatKg } from '@/lib/mesures/poids'
import type { RecolteClassee } from '@/lib/pilotage/rendement'
import { BarresPaires } from './barres-paires'
import { CalculExplique } from './calcul-explique'
import { CALCUL_RENDEMENT, direRang, kgParArbre, kgParHa } from './rendement-mots'

const CALCUL = [
  ...CALCUL_RENDEMENT,
  'Moyenne et rang : les vergers de la coopérative qui ont livré la même variété et le même type dans la campagne, chacun comptant pour un.',
]

const colonnes = (maximum: number): Colonne<RecolteClassee>[] => [
  { cle: 'campagne', titre: 'Campagne', rendu: (r) => libelleCampagne(r.annee) },
  { cle: 'variete', titre: 'Variété', rendu: (r) => r.variete },
  {
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
  },
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
  {
    cle: 'parHa',
    titre: 'Verger',
    unite: 'kg/ha',
    alignement: 'droite',
    rendu: (r) => <strong>{kgParHa(r.grammesParHa)}</strong>,
  },
  {
    cle: 'moyenne',
    titre: 'Moyenne',
    unite: 'kg/ha',
    alignement: 'droite',
    rendu: (r) => kgParHa(r.moyenneGrammesParHa),
  },
  { cle: 'rang', titre: 'Rang', alignement: 'droite', rendu: (r) => direRang(r.rang, r.sur) },
  {
    cle: 'parArbre',
    titre: 'Par arbre',
    unite: 'kg',
    alignement: 'droite',
    rendu: (r) => kgParArbre(r.grammesParArbre),
  },
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
            <CalculExplique phrases={CALCUL} />
          </Section>
        )
      })}
    </>
  )
}
