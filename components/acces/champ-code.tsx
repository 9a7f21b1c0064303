import { ChampTexte } from '@/components/ui/champ'

interface Props {
  nom: string
  valeur?: string
  surChange?: (valeur: string) => void
  erreur?: string | undefined
  description?: string
}

/** Six digits: telephones show their numeric keyboard, and offer the code they know. */
export const ChampCode = (props: Props) => (
  <ChampTexte
    {...props}
    libelle="Code à six chiffres"
    clavier="numeric"
    autoComplete="one-time-code"
    obligatoire
    largeur={8}
    longueurMax={7}
  />
)

/** Twenty-four letters and digits, typed once in a while. */
export const ChampCodeDeSecours = (props: Props) => (
  <ChampTexte
    {...props}
    libelle="Code de secours"
    autoComplete="off"
    obligatoire
    largeur={30}
    longueurMax={40}
    exemple="abcd-efgh-jkmn-pqrs-tuvw-xyz2"
  />
)
