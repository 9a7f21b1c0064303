'use client'
import { useState } from 'react'
import { ChampTexte, ChampTexteLong } from '@/components/ui/champ'
import { Formulaire } from '@/components/ui/formulaire'
import { Groupe } from '@/components/ui/groupe'
import { Message } from '@/components/ui/message'
import { lireDecimal } from '@/lib/mesures/decimal'
import { formatPlage, hauteurSaisie } from '@/lib/mesures/hauteur'
import { chevauchements, type Dimension, type Plage, refusPlage } from '@/lib/pepiniere/dimension'

interface Props {
  dimension?: Dimension
  /** The others in service: an overlap is said before it is saved. */
  autres: readonly Plage[]
}

const enCm = (saisie: string): number | null => {
  const lu = lireDecimal(saisie, 2, '0,30')
  return 'valeur' in lu ? lu.valeur : null
}

/** A range of height, new or to correct, with what it overlaps. */
export function DimensionFormulaire({ dimension: d, autres }: Props) {
  const [min, setMin] = useState(d ? hauteurSaisie(d.minCm) : '')
  const [max, setMax] = useState(d ? hauteurSaisie(d.maxCm) : '')
  const envoi = d
    ? {
        methode: 'PATCH' as const,
        action: `/api/pepiniere/dimensions/${d.id}`,
        apres: `/pepiniere/dimensions/${d.id}?enregistre=fiche`,
        libelle: `Enregistrer la dimension ${d.id}`,
      }
    : {
        action: '/api/pepiniere/dimensions',
        apres: '/pepiniere/dimensions?enregistre={id}',
        libelle: 'Ajouter la dimension',
      }
  const commun = {
    obligatoire: true,
    unite: 'm',
    clavier: 'decimal',
    alignement: 'droite',
    largeur: 10,
  } as const
  return (
    <Formulaire {...envoi} annuler="/pepiniere/dimensions" premierFocus className="max-w-xl">
      <Groupe titre="Plage de hauteur" colonnes={2}>
        <ChampTexte {...commun} nom="minM" libelle="Minimum" valeur={min} surChange={setMin} exemple="0,30" />
        <ChampTexte {...commun} nom="maxM" libelle="Maximum" valeur={max} surChange={setMax} exemple="0,50" />
      </Groupe>
      <Voisines id={d?.id ?? 0} minCm={enCm(min)} maxCm={enCm(max)} autres={autres} />
      {d && d.nombreTarifs > 0 && (
        <ChampTexteLong
          nom="motif"
          libelle="Motif du changement"
          obligatoire
          lignes={2}
          longueurMax={300}
          description={`${d.nombreTarifs} prix sont donnés à cette hauteur : ils restent, pour la nouvelle plage.`}
        />
      )}
    </Formulaire>
  )
}

interface VoisinesProps {
  id: number
  minCm: number | null
  maxCm: number | null
  autres: readonly Plage[]
}

function Voisines({ id, minCm, maxCm, autres }: VoisinesProps) {
  if (minCm === null || maxCm === null) return null
  const inversee = refusPlage(minCm, maxCm)
  if (inversee) return <Message ton="attention" titre={inversee} />
  const touchees = autres.flatMap((autre) =>
    chevauchements([autre, { id, minCm, maxCm }]).map((c) => ({ ...c, autre })),
  )
  if (touchees.length === 0) return null
  return (
    <Message ton="attention" titre="Cette plage en chevauche une autre">
      {touchees.map((c) => (
        <p key={c.autre.id}>
          Dimension {c.autre.id} ({formatPlage(c.autre.minCm, c.autre.maxCm)}) : de{' '}
          {formatPlage(c.minCm, c.maxCm)}.
        </p>
      ))}
      <p>Elle peut être enregistrée : un plant de cette hauteur aura deux prix.</p>
    </Message>
  )
}
