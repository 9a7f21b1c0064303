import { ChampTexte } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { Confirmation } from '@/components/ui/dialogue'
import type { Aire, Commune } from '@/lib/approvisionnements/commune'
import type { Jour } from '@/lib/mesures/jour'

interface Commun {
  commune: Commune
}

const PASSE = 'Les noix déjà livrées gardent leur verdict : un jour déjà jugé est refusé.'

export function EntrerDansAire({ commune: { insee, nom }, aujourdhui }: Commun & { aujourdhui: Jour }) {
  return (
    <Confirmation
      bouton="Faire entrer dans l’aire"
      variante="principal"
      titre={`Faire entrer ${nom} dans l’aire ?`}
      consequence={`Les noix de cette commune livrées à partir de ce jour pourront avoir droit à l’AOC. ${PASSE}`}
      confirmer={`Faire entrer ${nom}`}
      methode="POST"
      url={`/api/communes/${insee}/aires`}
      motif="obligatoire"
      dangereux={false}
    >
      <ChampJour nom="depuis" libelle="Premier jour dans l’aire" obligatoire valeurDefaut={aujourdhui} />
      <ChampTexte
        nom="source"
        libelle="Source"
        obligatoire
        longueurMax={200}
        description="Le texte ou la liste qui le dit, avec sa date."
      />
    </Confirmation>
  )
}

export function SortirDeLAire({
  commune: { insee, nom },
  aire,
  aujourdhui,
}: Commun & { aire: Aire; aujourdhui: Jour }) {
  return (
    <Confirmation
      bouton="Faire sortir de l’aire"
      titre={`Faire sortir ${nom} de l’aire ?`}
      consequence={`Les noix de cette commune livrées à partir de ce jour n’auront plus droit à l’AOC. ${PASSE}`}
      confirmer={`Faire sortir ${nom}`}
      methode="PATCH"
      url={`/api/communes/${insee}/aires/${aire.id}`}
      motif="obligatoire"
    >
      <ChampJour nom="jusqua" libelle="Premier jour hors de l’aire" obligatoire valeurDefaut={aujourdhui} />
    </Confirmation>
  )
}

export function CorrigerAire({ commune: { insee, nom }, aire }: Commun & { aire: Aire }) {
  return (
    <Confirmation
      bouton="Corriger"
      variante="discret"
      taille="petite"
      titre={`Corriger une période dans l’aire : ${nom}`}
      consequence={PASSE}
      confirmer="Corriger la période"
      methode="PATCH"
      url={`/api/communes/${insee}/aires/${aire.id}`}
      motif="obligatoire"
      dangereux={false}
    >
      <ChampJour nom="depuis" libelle="Premier jour dans l’aire" obligatoire valeurDefaut={aire.depuis} />
      <ChampJour nom="jusqua" libelle="Premier jour hors de l’aire" valeurDefaut={aire.jusqua ?? ''} />
      <ChampTexte nom="source" libelle="Source" obligatoire longueurMax={200} valeurDefaut={aire.source} />
    </Confirmation>
  )
}
