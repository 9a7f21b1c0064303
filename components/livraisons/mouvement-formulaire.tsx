'use client'
import { useState } from 'react'
import { ChampTexte } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { ChampPoids } from '@/components/ui/champ-poids'
import { Selection } from '@/components/ui/choix'
import { Formulaire } from '@/components/ui/formulaire'
import { FormulaireGarde } from '@/components/ui/formulaire-garde'
import { LIBELLES_MOUVEMENT, MOTIFS_MOUVEMENT, type MotifMouvement } from '@/lib/livraisons/mouvement'
import { formatPoids } from '@/lib/mesures/poids'
import { grammesTapes } from './saisie-stock'

interface Props {
  lot: string
  libreGrammes: number
  aujourdhui: string
  /** The order one comes from: what of it came back is what there is to record. */
  retourDe?: string | undefined
}

const AIDE_PERTE = 'Ce qui quitte le lot, avec le signe − : -120.'
const AIDES: Partial<Record<MotifMouvement, string>> = {
  INVENTAIRE: 'Trouvé en plus : 120 ; en moins : -120.',
  RETOUR: 'Ce qui revient au lot : 10. Un retour tapé de trop se corrige par ce qu’il avait de trop : -90.',
}

/** What came or went in store, and what remains as one types. Kept until saved. */
export function MouvementFormulaire(props: Props) {
  const { lot, libreGrammes, retourDe } = props
  const depart: Readonly<Record<string, string>> = retourDe ? { motif: 'RETOUR', commande: retourDe } : {}
  const nom = ['mouvement', lot, retourDe].filter(Boolean).join('-')
  return (
    <FormulaireGarde nom={nom} sur={String(libreGrammes)}>
      {(gardee) => <Champs {...props} depart={gardee?.valeurs ?? depart} />}
    </FormulaireGarde>
  )
}

function Champs({
  lot,
  libreGrammes,
  aujourdhui,
  retourDe,
  depart,
}: Props & { depart: Readonly<Record<string, string>> }) {
  const [motif, setMotif] = useState(depart.motif ?? 'INVENTAIRE')
  const [poids, setPoids] = useState(depart.quantiteKg ?? '')
  const connu = MOTIFS_MOUVEMENT.find((m) => m === motif) ?? 'INVENTAIRE'
  const reste = libreGrammes + (grammesTapes(poids) ?? 0)
  return (
    <Formulaire
      action={`/api/lots/${lot}/mouvements`}
      apres={`/lots/${lot}?enregistre=mouvement`}
      libelle="Enregistrer le mouvement"
      annuler={retourDe ? `/commandes/${retourDe}` : `/lots/${lot}`}
      premierFocus={retourDe ? 'quantiteKg' : true}
      className="max-w-xl"
      dock
    >
      <Selection
        nom="motif"
        libelle="Motif"
        obligatoire
        options={MOTIFS_MOUVEMENT.map((id) => ({ id, libelle: LIBELLES_MOUVEMENT[id] }))}
        valeur={motif}
        surChange={setMotif}
        className="max-w-72"
      />
      <ChampPoids
        nom="quantiteKg"
        libelle="Poids"
        obligatoire
        largeur={13}
        valeur={poids}
        surChange={setPoids}
        description={AIDES[connu] ?? AIDE_PERTE}
      />
      <p aria-live="polite">
        Il restera dans {lot} : <strong>{reste >= 0 ? formatPoids(reste) : '—'}</strong>
        {reste < 0 && ` (il reste ${formatPoids(libreGrammes)})`}
      </p>
      {motif === 'RETOUR' && (
        <ChampTexte
          nom="commande"
          libelle="Commande"
          obligatoire
          exemple="00213"
          largeur={10}
          description="Celle dont les palettes reviennent."
          valeurDefaut={depart.commande}
        />
      )}
      <ChampJour
        quand="passe"
        nom="date"
        libelle="Date"
        obligatoire
        valeurDefaut={depart.date ?? aujourdhui}
      />
      <ChampTexte nom="commentaire" libelle="Commentaire" valeurDefaut={depart.commentaire} />
    </Formulaire>
  )
}
