import { Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { libelleCampagne } from '@/lib/mesures/campagne'
import type { ChiffresProducteur, Recolte } from '@/lib/pilotage/rendement'
import { CalculDeChacun } from './calcul'
import { ABSENT } from './chiffres-mots'
import { kgParArbre, kgParHa } from './rendement-mots'

const CALCUL = [
  'En haut de chaque case, les kilogrammes par hectare ; dessous, par arbre : chaque livraison est divisée par la superficie et par le nombre d’arbres (superficie × densité) que le verger avait son jour. Seul compte ce que ce producteur a livré.',
  'Fraîches et sèches à part : leur eau n’est pas la même. Un tiret : rien de ce type dans la campagne.',
]

/** An orchard and a variety: a grafted orchard has a line for each. */
interface Ligne {
  verger: string
  nom: string
  variete: string
  recoltes: readonly Recolte[]
}

function enLignes({ vergers }: ChiffresProducteur, recoltes: readonly Recolte[]): Ligne[] {
  return vergers.flatMap(({ code, nom }) => {
    const siennes = recoltes.filter((r) => r.verger === code)
    return [...new Set(siennes.map((r) => r.variete))].map((variete) => ({
      verger: code,
      nom,
      variete,
      recoltes: siennes.filter((r) => r.variete === variete),
    }))
  })
}

const colonnes = (annees: readonly number[]): Colonne<Ligne>[] => [
  {
    cle: 'verger',
    titre: 'Verger',
    rendu: (l) => (
      <>
        <Lien href={`/pilotage/vergers/${l.verger}`}>{l.verger}</Lien> {l.nom}
      </>
    ),
  },
  { cle: 'variete', titre: 'Variété', rendu: (l) => l.variete },
  ...annees.map((annee) => ({
    cle: String(annee),
    titre: libelleCampagne(annee),
    alignement: 'droite' as const,
    rendu: (l: Ligne) => {
      const recolte = l.recoltes.find((r) => r.annee === annee)
      if (!recolte) return ABSENT
      return (
        <>
          {kgParHa(recolte.grammesParHa)}
          <span className="block text-xs text-encre-2">{kgParArbre(recolte.grammesParArbre)}</span>
        </>
      )
    },
  })),
]

/** Its orchards side by side, each type apart. */
export function ProducteurVergers({ producteur }: { producteur: ChiffresProducteur }) {
  const recoltes = producteur.campagnes.flatMap((c) => c.recoltes)
  const types = new Map(recoltes.map((r) => [r.typeProduit, r.typeProduitLibelle]))
  const annees = producteur.campagnes.map((c) => c.annee)
  return (
    <>
      {[...types].sort().map(([type, libelle]) => {
        const titre = `Ses vergers côte à côte, ${libelle.toLowerCase()} (kg/ha, et kg par arbre dessous)`
        return (
          <Section key={type} titre={titre} id={`vergers-${type.toLowerCase().replaceAll('_', '-')}`}>
            <Tableau
              legende={`${titre}, campagne par campagne`}
              colonnes={colonnes(annees)}
              lignes={enLignes(
                producteur,
                recoltes.filter((r) => r.typeProduit === type),
              )}
              cle={(l) => `${l.verger} ${l.variete}`}
              vide=""
              etroit="defilement"
            />
            <CalculDeChacun phrases={CALCUL} />
          </Section>
        )
      })}
    </>
  )
}
