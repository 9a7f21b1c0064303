'use client'
import { useState } from 'react'
import { FormulaireGarde } from '@/components/ui/formulaire-garde'
import type { SaisieGardee } from '@/components/ui/saisie-gardee'
import { ChampsLivraison, type FormulaireLivraisonProps } from './champs-livraison'
import { useOrigineGardee } from './origine-gardee'
import { saisieGardee } from './saisie-livraison'

const SAUF = ['code']

/** The dock: an orchard, a day, a type, a weight; what they entail beside them. What is typed is kept. */
export function FormulaireLivraison(props: FormulaireLivraisonProps) {
  const { code, origine, depart } = props
  const nouvelle = origine ? `livraison-nouvelle-${origine.verger.code}` : 'livraison-nouvelle'
  return (
    <FormulaireGarde
      nom={code ? `livraison-${code}` : nouvelle}
      sur={code ? JSON.stringify(depart) : ''}
      sauf={SAUF}
    >
      {(gardee) => <Ouverture {...props} gardee={gardee} />}
    </FormulaireGarde>
  )
}

function Ouverture({ gardee, ...props }: FormulaireLivraisonProps & { gardee: SaisieGardee | null }) {
  const [valeurs] = useState(gardee?.valeurs)
  const origine = useOrigineGardee(
    valeurs ? (valeurs.verger ?? '') : props.origine?.verger.code,
    props.origine,
  )
  if (origine === null) return <p role="status">Lecture de la saisie gardée…</p>
  const saisie = valeurs ? saisieGardee(props.depart, valeurs) : props.depart
  return <ChampsLivraison {...props} saisie={saisie} origine={origine} codeTape={valeurs?.code} />
}
