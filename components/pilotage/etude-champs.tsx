'use client'
import { ChampTexte } from '@/components/ui/champ'
import { Groupe } from '@/components/ui/groupe'
import type { Saisie } from './etude-saisie'

export interface ChampsProps {
  saisie: Saisie
  erreurs: Record<string, string>
  surChange: (champ: string, texte: string) => void
}

interface ChampProps extends ChampsProps {
  nom: string
  libelle: string
  unite: '€' | '%'
  description?: string
  facultatif?: boolean
}

/** An amount or a rate, judged as it is typed. */
export const ChampChiffre = ({ saisie, erreurs, surChange, nom, facultatif, ...reste }: ChampProps) => (
  <ChampTexte
    {...reste}
    nom={nom}
    obligatoire={!facultatif}
    alignement="droite"
    clavier="decimal"
    valeur={saisie[nom] ?? ''}
    surChange={(texte) => surChange(nom, texte)}
    erreur={erreurs[nom]}
  />
)

const CENTRES = [
  ['Commercial', 'Centre commercial'],
  ['Administratif', 'Centre administratif'],
  ['Production', 'Centre de production'],
] as const

/** An account and its split between the three activity centres. */
function Compte({ poste, titre, ...commun }: ChampsProps & { poste: string; titre: string }) {
  return (
    <Groupe titre={titre} colonnes={2}>
      <ChampChiffre {...commun} nom={poste} libelle="Total du compte, par an" unite="€" />
      {CENTRES.map(([suffixe, libelle]) => (
        <ChampChiffre key={suffixe} {...commun} nom={`${poste}${suffixe}`} libelle={libelle} unite="€" />
      ))}
    </Groupe>
  )
}

/** The inputs of annexe 2A, in its order: accounts and their split, the quote, the hypotheses of the minutes. */
export function EtudeChamps(commun: ChampsProps) {
  return (
    <>
      <Compte {...commun} poste="telephone" titre="Téléphone (compte 626100)" />
      <Compte {...commun} poste="internet" titre="Liaison Internet (compte 626200)" />
      <Groupe titre="Ventes (compte 707000) et devis" colonnes={3}>
        <ChampChiffre {...commun} nom="ventes" libelle="Ventes, par an" unite="€" />
        <ChampChiffre
          {...commun}
          nom="hebergement"
          libelle="Hébergement, par an"
          unite="€"
          description="Pour le seul centre commercial."
        />
        <ChampChiffre
          {...commun}
          nom="hautDebitMensuel"
          libelle="Haut débit, par mois"
          unite="€"
          description="Réparti comme la liaison actuelle."
        />
      </Groupe>
      <Groupe titre="Hypothèses" colonnes={3}>
        <ChampChiffre
          {...commun}
          nom="gainTelephone"
          libelle="Gain sur le téléphone"
          unite="%"
          description="Du centre commercial."
        />
        <ChampChiffre
          {...commun}
          nom="partChiffreAffaires"
          libelle="Part du chiffre d’affaires"
          unite="%"
          description="Faite avec le distributeur."
        />
        <ChampChiffre
          {...commun}
          nom="tauxActuel"
          libelle="Taux de rentabilité actuel"
          unite="%"
          description="Résultat ÷ chiffre d’affaires."
        />
        <ChampChiffre {...commun} nom="tauxAutresMinimum" libelle="Autres clients, de" unite="%" />
        <ChampChiffre {...commun} nom="tauxAutresMaximum" libelle="Autres clients, à" unite="%" />
      </Groupe>
    </>
  )
}
