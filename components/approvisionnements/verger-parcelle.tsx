'use client'
import { ChampTexte } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { Selection } from '@/components/ui/choix'
import { Groupe } from '@/components/ui/groupe'
import { accorder } from '@/components/ui/nombres'
import { arbresTapes, type SaisieVerger } from './verger-saisie'

interface Props {
  saisie: SaisieVerger
  changer: (change: Partial<SaisieVerger>) => void
}

const PARCELLE = [
  { id: 'true', libelle: 'Identifiée' },
  { id: 'false', libelle: 'Non identifiée' },
]

/** Area, trees and what the decree looks at. */
export function VergerParcelle({ saisie, changer }: Props) {
  const arbres = arbresTapes(saisie)
  return (
    <Groupe titre="Parcelle" colonnes={2}>
      <ChampTexte
        nom="superficieHa"
        libelle="Superficie"
        obligatoire
        unite="ha"
        alignement="droite"
        clavier="decimal"
        largeur={10}
        valeur={saisie.superficieHa}
        surChange={(superficieHa) => changer({ superficieHa })}
      />
      <ChampTexte
        nom="arbresParHectare"
        libelle="Arbres par hectare"
        obligatoire
        alignement="droite"
        clavier="numeric"
        largeur={10}
        valeur={saisie.arbresParHectare}
        surChange={(arbresParHectare) => changer({ arbresParHectare })}
        description={arbres === null ? undefined : `Soit environ ${accorder(arbres, 'arbre')}.`}
      />
      <ChampTexte
        nom="anneePlantation"
        libelle="Année de plantation"
        clavier="numeric"
        largeur={10}
        longueurMax={4}
        description="Le décret compte les arbres à l’hectare à partir de la 12e année."
        valeur={saisie.anneePlantation}
        surChange={(anneePlantation) => changer({ anneePlantation })}
      />
      <Selection
        nom="parcelleIdentifiee"
        libelle="Parcelle au registre de l’INAO"
        invite="Non renseignée"
        options={PARCELLE}
        valeur={saisie.parcelleIdentifiee}
        surChange={(parcelleIdentifiee) => changer({ parcelleIdentifiee })}
        description="Inscrite par le CING sur la liste des parcelles identifiées."
      />
      {saisie.parcelleIdentifiee === 'true' && (
        <ChampJour
          quand="passe"
          nom="parcelleIdentifieeLe"
          libelle="Identifiée le"
          valeur={saisie.parcelleIdentifieeLe}
          surChange={(parcelleIdentifieeLe) => changer({ parcelleIdentifieeLe })}
          description="Jour de l’inscription : elle ne vaut pas pour les noix livrées avant."
        />
      )}
    </Groupe>
  )
}
