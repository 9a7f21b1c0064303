'use client'
import { ChampTexte } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'

interface Props {
  depart: Readonly<Record<string, string>>
  prix: string
  surPrix: (prix: string) => void
  numeroPropose: string
  aujourdhui: string
}

/** The price agreed, and what the buyer dictates; the day and the number stand as proposed. */
export function TelephoneDictee({ depart, prix, surPrix, numeroPropose, aujourdhui }: Props) {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] items-start gap-x-4 gap-y-3">
      <ChampTexte
        nom="prixHt"
        libelle="Prix HT"
        clavier="decimal"
        unite="€/kg"
        alignement="droite"
        exemple="2,35"
        valeur={prix}
        surChange={surPrix}
      />
      <ChampTexte
        nom="referenceClient"
        libelle="Numéro chez le client"
        longueurMax={60}
        valeurDefaut={depart.referenceClient}
      />
      <ChampJour
        quand="avenir"
        nom="dateSouhaitee"
        libelle="Date souhaitée"
        valeurDefaut={depart.dateSouhaitee ?? ''}
      />
      <ChampTexte
        nom="lieuLivraison"
        libelle="Lieu de livraison"
        longueurMax={200}
        valeurDefaut={depart.lieuLivraison}
      />
      <ChampTexte
        nom="transporteur"
        libelle="Transporteur"
        longueurMax={80}
        valeurDefaut={depart.transporteur}
      />
      <ChampJour
        quand="passe"
        nom="dateCommande"
        libelle="Date de commande"
        obligatoire
        valeurDefaut={depart.dateCommande ?? aujourdhui}
      />
      <ChampTexte
        nom="numero"
        libelle="Numéro de commande"
        obligatoire
        clavier="numeric"
        valeurDefaut={depart.numero ?? numeroPropose}
        description="proposé, modifiable"
      />
    </div>
  )
}
