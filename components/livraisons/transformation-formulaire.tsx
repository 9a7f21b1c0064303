'use client'
import { useState } from 'react'
import { ChampTexte } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { Interrupteur, Selection } from '@/components/ui/choix'
import { Formulaire } from '@/components/ui/formulaire'
import { FormulaireGarde } from '@/components/ui/formulaire-garde'
import { formatPart } from '@/components/ui/nombres'
import { LIBELLES_ECART, MOTIFS_ECART } from '@/lib/livraisons/calibrage'
import {
  LIBELLES_TRANSFORMATION,
  PERTE_USUELLE,
  refusSortie,
  type TypeTransformation,
} from '@/lib/livraisons/transformation'
import { formatPoids } from '@/lib/mesures/poids'
import { ChampPoidsPese } from './champ-poids-pese'
import { grammesTapes } from './saisie-stock'

interface Props {
  lot: string
  libreGrammes: number
  /** What these nuts can go through. */
  types: readonly TypeTransformation[]
  aujourdhui: string
}

/** Drying or cracking: what goes in and comes out, the loss and what remains as one types. Kept until saved. */
export function TransformationFormulaire(props: Props) {
  return (
    <FormulaireGarde nom={`transformation-${props.lot}`} sur={String(props.libreGrammes)}>
      {(gardee) => <Champs {...props} depart={gardee?.valeurs ?? {}} />}
    </FormulaireGarde>
  )
}

function Champs({
  lot,
  libreGrammes,
  types,
  aujourdhui,
  depart,
}: Props & { depart: Readonly<Record<string, string>> }) {
  const [type, setType] = useState((depart.type as TypeTransformation | undefined) ?? types[0] ?? 'CASSAGE')
  const [perte, setPerte] = useState(depart.motifPerte ?? PERTE_USUELLE[type])
  const [entree, setEntree] = useState(depart.entreeKg ?? '')
  const [sortie, setSortie] = useState(depart.sortieKg ?? '')
  const [entreeGrammes, sortieGrammes] = [grammesTapes(entree), grammesTapes(sortie)]
  return (
    <Formulaire
      action={`/api/lots/${lot}/transformations`}
      apres={'/lots/{code}?enregistre=transformation'}
      libelle="Enregistrer la transformation"
      annuler={`/lots/${lot}`}
      premierFocus="entreeKg"
      className="max-w-xl"
      dock
    >
      <Interrupteur
        nom="type"
        libelle="Transformation"
        obligatoire
        options={types.map((id) => ({ id, libelle: LIBELLES_TRANSFORMATION[id] }))}
        valeur={type}
        surChange={(id) => {
          const choisi = types.find((t) => t === id) ?? type
          setType(choisi)
          setPerte(PERTE_USUELLE[choisi])
        }}
      />
      <div className="flex flex-wrap gap-4">
        <ChampPoidsPese
          nom="entreeKg"
          libelle="Poids entré"
          obligatoire
          valeur={entree}
          surChange={setEntree}
          erreur={
            entreeGrammes !== null && entreeGrammes > libreGrammes
              ? `Il reste ${formatPoids(libreGrammes)} dans ce lot.`
              : undefined
          }
        />
        <ChampPoidsPese
          nom="sortieKg"
          libelle="Poids sorti"
          obligatoire
          valeur={sortie}
          surChange={setSortie}
          erreur={
            entreeGrammes !== null && sortieGrammes !== null
              ? (refusSortie(entreeGrammes, sortieGrammes) ?? undefined)
              : undefined
          }
        />
      </div>
      <Bilan {...{ libreGrammes, entreeGrammes, sortieGrammes, lot }} />
      <Selection
        nom="motifPerte"
        libelle="Motif de la perte"
        obligatoire
        options={MOTIFS_ECART.map((id) => ({ id, libelle: LIBELLES_ECART[id] }))}
        valeur={perte}
        surChange={setPerte}
        className="max-w-60"
      />
      <div className="flex flex-wrap gap-4">
        <ChampJour
          quand="passe"
          nom="date"
          libelle="Date"
          obligatoire
          valeurDefaut={depart.date ?? aujourdhui}
        />
        <ChampTexte
          nom="humiditePourcent"
          libelle="Humidité de ce qui sort"
          unite="%"
          clavier="decimal"
          alignement="droite"
          largeur={10}
          valeurDefaut={depart.humiditePourcent}
        />
      </div>
    </Formulaire>
  )
}

interface BilanProps {
  lot: string
  libreGrammes: number
  entreeGrammes: number | null
  sortieGrammes: number | null
}

function Bilan({ lot, libreGrammes, entreeGrammes, sortieGrammes }: BilanProps) {
  const reste = libreGrammes - (entreeGrammes ?? 0)
  const perte =
    entreeGrammes !== null && sortieGrammes !== null && sortieGrammes <= entreeGrammes
      ? entreeGrammes - sortieGrammes
      : null
  return (
    <section
      aria-label="Bilan"
      aria-live="polite"
      className="rounded-lg border border-trait bg-carte px-3.5 py-2.5"
    >
      <p>
        Perte :{' '}
        <strong>
          {perte === null || !entreeGrammes
            ? '—'
            : `${formatPoids(perte)} (${formatPart(perte / entreeGrammes)})`}
        </strong>
      </p>
      <p>
        Il restera dans {lot} : <strong>{reste >= 0 ? formatPoids(reste) : '—'}</strong>
      </p>
    </section>
  )
}
