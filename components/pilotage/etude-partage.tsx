'use client'
import { ChampTexte } from '@/components/ui/champ'
import { Interrupteur } from '@/components/ui/choix'
import { Groupe } from '@/components/ui/groupe'
import { tauxSaisi } from '@/lib/mesures/taux'
import { PART_DES_DISTRIBUTEURS_DIX_MILLIEMES } from '@/lib/pilotage/entrees'
import { ChampChiffre, type ChampsProps } from './etude-champs'
import type { Partage } from './etude-saisie'

const OPTIONS: { id: Partage; libelle: string }[] = [
  { id: 'SEUL', libelle: 'Le distributeur seul' },
  { id: 'PRORATA', libelle: 'Plusieurs, selon leurs ventes' },
  { id: 'EGALITE', libelle: 'Plusieurs, à parts égales' },
]

/** The extra cost: the one retained, if any, and who bears it. */
export function EtudePartage(commun: ChampsProps) {
  const { saisie, erreurs, surChange } = commun
  const choisir = (partage: string) => {
    surChange('partage', partage)
    // Dossier 3: distributors are 80 % of what is sold.
    if (partage === 'PRORATA' && !saisie.partPorteuse)
      surChange('partPorteuse', tauxSaisi(PART_DES_DISTRIBUTEURS_DIX_MILLIEMES))
  }
  return (
    <Groupe titre="Coût supplémentaire" colonnes={2}>
      <Interrupteur
        libelle="Qui le porte"
        obligatoire
        options={OPTIONS}
        valeur={saisie.partage ?? 'SEUL'}
        surChange={choisir}
        className="sm:col-span-2"
      />
      {saisie.partage === 'PRORATA' && (
        <ChampChiffre
          {...commun}
          nom="partPorteuse"
          libelle="Part des ventes de ceux qui le portent"
          unite="%"
          description="80 % : tous les distributeurs de NOIXCOOP."
        />
      )}
      {saisie.partage === 'EGALITE' && (
        <ChampTexte
          nom="nombrePorteurs"
          libelle="Nombre de distributeurs qui le portent"
          obligatoire
          alignement="droite"
          clavier="numeric"
          valeur={saisie.nombrePorteurs ?? ''}
          surChange={(texte) => surChange('nombrePorteurs', texte)}
          erreur={erreurs.nombrePorteurs}
        />
      )}
      <ChampChiffre
        {...commun}
        nom="surcoutRetenu"
        libelle="Montant retenu, par an"
        unite="€"
        facultatif
        description="Laissé vide : celui du calcul."
      />
    </Groupe>
  )
}
