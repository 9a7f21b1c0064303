'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Actions } from '@/components/ui/actions'
import { BoutonEnregistrer, Formulaire } from '@/components/ui/formulaire'
import { FormulaireGarde } from '@/components/ui/formulaire-garde'
import type { Livraison } from '@/lib/livraisons/livraison'
import { formatPoids, POIDS_MAXIMUM_GRAMMES } from '@/lib/mesures/poids'
import { ChampPoidsPese } from './champ-poids-pese'
import { CloturePesee } from './cloture-pesee'
import { CompteurNonAdherents } from './compteur-non-adherents'
import { lireSaisiePesee, type SaisiePesee } from './saisie-pesees'

interface Props {
  livraison: Livraison
  peutDepasser: boolean
}

/** The next trailer of an open delivery, in front of all else: gross, tare, Enter. */
export function PeseeEnCours({ livraison, peutDepasser }: Props) {
  const { code, pesees } = livraison
  // Opened anew at each trailer: two empty fields, the first with the focus.
  return (
    <FormulaireGarde key={pesees.length} nom={`pesee-${code}`}>
      {(gardee) => (
        <Remorque
          {...{ livraison, peutDepasser }}
          depart={{ brutKg: gardee?.valeurs.brutKg ?? '', tareKg: gardee?.valeurs.tareKg ?? '' }}
        />
      )}
    </FormulaireGarde>
  )
}

function Remorque({ livraison, peutDepasser, depart }: Props & { depart: SaisiePesee }) {
  const { code, pesees, adherent, date, quantiteGrammes } = livraison
  const routeur = useRouter()
  const [saisie, setSaisie] = useState(depart)
  const { netGrammes, refus } = lireSaisiePesee(saisie)
  const changer = (change: Partial<SaisiePesee>) => setSaisie((avant) => ({ ...avant, ...change }))
  return (
    <Formulaire
      action={`/api/livraisons/${code}/pesees`}
      surSucces={() => routeur.refresh()}
      premierFocus
      dock
      className="mb-5 max-w-2xl rounded-lg border border-trait bg-carte p-3.5"
    >
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 className="text-lg font-semibold">Remorque {pesees.length + 1}</h2>
        <p aria-live="polite" className="ml-auto text-xl font-semibold">
          {netGrammes !== null &&
            `net ${formatPoids(netGrammes)}, total ${formatPoids(quantiteGrammes + netGrammes)}`}
        </p>
      </div>
      <div className="flex flex-wrap gap-x-4 gap-y-3">
        <ChampPoidsPese
          nom="brutKg"
          libelle="Brut"
          obligatoire
          valeur={saisie.brutKg}
          surChange={(brutKg) => changer({ brutKg })}
        />
        <ChampPoidsPese
          nom="tareKg"
          libelle="Tare"
          obligatoire
          valeur={saisie.tareKg}
          erreur={refus ?? undefined}
          surChange={(tareKg) => changer({ tareKg })}
        />
      </div>
      {!adherent && (
        <CompteurNonAdherents
          date={date}
          grammes={Math.min(quantiteGrammes + (netGrammes ?? 0), POIDS_MAXIMUM_GRAMMES)}
          livraison={code}
          peutDepasser={peutDepasser}
          motif={livraison.motifDepassement ?? undefined}
        />
      )}
      <Actions>
        <BoutonEnregistrer taille="dock">Ajouter une remorque</BoutonEnregistrer>
        <CloturePesee livraison={livraison} commencee={saisie.brutKg !== '' || saisie.tareKg !== ''} />
      </Actions>
    </Formulaire>
  )
}
