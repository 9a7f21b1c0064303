'use client'
import { X } from 'lucide-react'
import { useState } from 'react'
import { Bouton } from '@/components/ui/bouton'
import { ChampTexte } from '@/components/ui/champ'
import { STYLE_SAISIE } from '@/components/ui/champ-parties'
import { classes } from '@/components/ui/classes'
import { formatKg } from '@/lib/mesures/poids'
import {
  type ConditionnementConnu,
  ecrireLignes,
  type Ligne,
  type LignesLues,
} from '@/lib/ventes/lignes-tapees'

export type Conditionnement = ConditionnementConnu & { libelle: string }

interface Props {
  texte: string
  lues: LignesLues
  conditionnements: readonly Conditionnement[]
  surChange: (texte: string) => void
}

/** The packagings in one text, and what was understood of it beneath, where it can be corrected too. */
export function TelephoneLignes({ texte, lues, conditionnements, surChange }: Props) {
  const [quitte, setQuitte] = useState(false)
  const ecrire = (lignes: readonly Ligne[]) => surChange(ecrireLignes(lignes, conditionnements))
  return (
    <div className="flex flex-col gap-2">
      <ChampTexte
        nom="lignes"
        libelle="Conditionnements"
        obligatoire
        exemple="800 sachet 1, 300 filet 10"
        valeur={texte}
        surChange={(t) => {
          setQuitte(false)
          surChange(t)
        }}
        surSortie={() => setQuitte(true)}
        {...(quitte && lues.refus.length > 0 && { erreur: lues.refus.join(' ') })}
      />
      {lues.lignes.length > 0 && (
        <table className="w-full max-w-md text-sm" aria-label="Lignes de la commande">
          <thead>
            <tr className="text-left text-xs text-encre-2">
              <th scope="col" className="pb-1 font-semibold">
                Conditionnement
              </th>
              <th scope="col" className="pb-1 text-right font-semibold">
                Nombre
              </th>
              <th scope="col" className="pb-1 text-right font-semibold">
                Poids (kg)
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {lues.lignes.map((ligne) => (
              <Rangee
                key={ligne.conditionnement}
                ligne={ligne}
                conditionnement={conditionnements.find((c) => c.code === ligne.conditionnement)}
                surQuantite={(quantite) =>
                  ecrire(lues.lignes.map((l) => (l === ligne ? { ...l, quantite } : l)))
                }
                surRetrait={() => ecrire(lues.lignes.filter((l) => l !== ligne))}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

interface RangeeProps {
  ligne: Ligne
  conditionnement: Conditionnement | undefined
  surQuantite: (quantite: number) => void
  surRetrait: () => void
}

/** Enter passes these by: whoever types goes on to the price, whoever corrects comes here by Tab or by hand. */
function Rangee({ ligne, conditionnement, surQuantite, surRetrait }: RangeeProps) {
  const [tape, setTape] = useState<string | null>(null)
  const libelle = conditionnement?.libelle ?? ligne.conditionnement
  return (
    <tr className="border-t border-trait">
      <th scope="row" className="py-1 text-left font-normal">
        {libelle}
      </th>
      <td className="py-1 text-right">
        <input
          data-hors-enter
          aria-label={`Nombre, ${libelle}`}
          inputMode="numeric"
          autoComplete="off"
          value={tape ?? ligne.quantite}
          onChange={(e) => {
            setTape(e.target.value)
            const quantite = Number(e.target.value.replaceAll(/\s/g, ''))
            if (Number.isInteger(quantite) && quantite > 0) surQuantite(quantite)
          }}
          onBlur={() => setTape(null)}
          className={classes(STYLE_SAISIE, 'h-8 max-w-24 text-right tabular-nums')}
        />
      </td>
      <td className="py-1 text-right tabular-nums">
        {formatKg(ligne.quantite * (conditionnement?.poidsGrammes ?? 0))}
      </td>
      <td className="w-10 py-1 pl-1">
        <Bouton variante="discret" aria-label={`Retirer ${libelle}`} onPress={surRetrait}>
          <X aria-hidden className="size-4" />
        </Bouton>
      </td>
    </tr>
  )
}
