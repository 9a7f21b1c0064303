'use client'
import { Plus, X } from 'lucide-react'
import { Bouton } from '@/components/ui/bouton'
import { ChampTexte } from '@/components/ui/champ'
import { Selection } from '@/components/ui/choix'
import { formatPoids } from '@/lib/mesures/poids'
import { type ConditionnementOffert, poidsDeLigne, type SaisieLigne } from './saisie-lignes'

const LIGNES_MAXIMUM = 20

interface Props {
  lignes: readonly SaisieLigne[]
  offerts: readonly ConditionnementOffert[]
  surChange: (lignes: SaisieLigne[]) => void
}

/** Packaging by packaging: how many of which, and what that weighs. */
export function ChampLignes({ lignes, offerts, surChange }: Props) {
  const options = offerts.map((c) => ({ id: c.code, libelle: c.libelle }))
  const changer = (rang: number, change: Partial<SaisieLigne>) =>
    surChange(lignes.map((l, i) => (i === rang ? { ...l, ...change } : l)))
  const ajouter = () =>
    surChange([
      ...lignes,
      {
        cle: Math.max(-1, ...lignes.map((l) => l.cle)) + 1,
        conditionnement: offerts.find((c) => lignes.every((l) => l.conditionnement !== c.code))?.code ?? '',
        quantite: '',
      },
    ])
  return (
    <div data-champ="lignes" className="flex flex-col gap-2.5">
      {lignes.map((ligne, i) => (
        <div key={ligne.cle} className="flex flex-wrap items-start gap-x-3 gap-y-1">
          <ChampTexte
            nom={`lignes.${i}.quantite`}
            libelle={`Nombre, ligne ${i + 1}`}
            obligatoire
            clavier="numeric"
            alignement="droite"
            largeur={6}
            longueurMax={9}
            valeur={ligne.quantite}
            surChange={(quantite) => changer(i, { quantite })}
          />
          <Selection
            nom={`lignes.${i}.conditionnement`}
            libelle={`Conditionnement, ligne ${i + 1}`}
            obligatoire
            options={options}
            valeur={ligne.conditionnement}
            surChange={(conditionnement) => changer(i, { conditionnement })}
            className="min-w-44"
          />
          <span className="flex items-center gap-2 max-sm:basis-full sm:mt-6 sm:h-controle">
            <span className="font-semibold sm:min-w-20 sm:text-right">
              {formatPoids(poidsDeLigne(ligne, offerts))}
            </span>
            {lignes.length > 1 && (
              <Bouton
                variante="discret"
                aria-label={`Retirer la ligne ${i + 1}`}
                onPress={() => surChange(lignes.filter((_, j) => j !== i))}
              >
                <X aria-hidden className="size-4" />
              </Bouton>
            )}
          </span>
        </div>
      ))}
      {lignes.length < LIGNES_MAXIMUM && (
        <div>
          <Bouton onPress={ajouter}>
            <Plus aria-hidden className="size-4" />
            Ajouter un conditionnement
          </Bouton>
        </div>
      )}
    </div>
  )
}
