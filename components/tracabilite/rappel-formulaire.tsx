'use client'
import { useState } from 'react'
import { ChampTexteLong } from '@/components/ui/champ'
import { Interrupteur } from '@/components/ui/choix'
import { Formulaire } from '@/components/ui/formulaire'
import { Message } from '@/components/ui/message'
import type { CibleRappel } from '@/lib/tracabilite/cible'

interface Props {
  cible: CibleRappel
  /** « du lot L0512-1 » */
  nom: string
  /** May lock what is left. */
  peutBloquer: boolean
}

const NATURES = [
  { id: 'exercice', libelle: 'Exercice' },
  { id: 'reel', libelle: 'Rappel réel' },
]

/** An exercise unless one says otherwise; a real one says what it locks before it does. */
export function RappelFormulaire({ cible, nom, peutBloquer }: Props) {
  const [nature, setNature] = useState('exercice')
  const exercice = nature === 'exercice'
  const { type, code } = cible
  return (
    <Formulaire
      action="/api/rappels"
      apres="/rappels/{code}?enregistre=1"
      corps={({ motif }) => ({ cible: { type, code }, exercice, motif })}
      libelle={exercice ? 'Lancer l’exercice' : `Rappeler ${code} et bloquer son stock`}
      variante={exercice ? 'principal' : 'danger'}
      annuler={`/trace?type=${type}&code=${code}`}
      premierFocus="motif"
      className="max-w-xl"
    >
      {peutBloquer ? (
        <Interrupteur libelle="Nature" options={NATURES} valeur={nature} surChange={setNature} obligatoire />
      ) : (
        <p className="text-encre-2">
          Votre compte lance des exercices. Un rappel réel bloque le stock : la réception ou la direction le
          lance.
        </p>
      )}
      {!exercice && (
        <Message ton="attention" titre={`Tout ce qui reste ${nom} sera bloqué`}>
          Plus aucune commande, aucun conditionnement, aucune expédition ni transformation n’en sera possible,
          jusqu’à la levée du blocage.
        </Message>
      )}
      <ChampTexteLong
        nom="motif"
        libelle="Motif"
        description="Il figure dans l’archive et sur les lettres aux clients."
        obligatoire
        lignes={2}
        longueurMax={300}
      />
    </Formulaire>
  )
}
