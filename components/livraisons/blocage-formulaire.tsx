'use client'
import { useState } from 'react'
import { ChampTexte, ChampTexteLong } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { Interrupteur } from '@/components/ui/choix'
import { Formulaire } from '@/components/ui/formulaire'
import { LIBELLES_CIBLE, TYPES_CIBLE, type TypeCible, type TypeNomme } from '@/lib/livraisons/blocage'
import { PorteeBlocage } from './blocage-portee'

const EXEMPLES: Record<TypeNomme, string> = {
  lot: 'L0512-1',
  livraison: 'L0512',
  verger: 'V058',
  producteur: 'P001',
}

/** What to lock and why; what it would hold back is counted before the click. */
export function BlocageFormulaire({ type: depart, code: codeDonne }: { type: TypeCible; code: string }) {
  const [type, setType] = useState(depart)
  const [code, setCode] = useState(codeDonne)
  const [depuis, setDepuis] = useState('')
  const [jusqua, setJusqua] = useState('')
  const cible: Record<string, string> = type === 'periode' ? { type, depuis, jusqua } : { type, code }
  return (
    <Formulaire
      action="/api/blocages"
      apres={'/blocages?enregistre={id}'}
      libelle="Bloquer"
      variante="danger"
      annuler="/blocages"
      premierFocus={codeDonne ? 'motif' : true}
      className="max-w-2xl"
    >
      <Interrupteur
        nom="cible.type"
        libelle="À bloquer"
        obligatoire
        options={TYPES_CIBLE.map((id) => ({ id, libelle: LIBELLES_CIBLE[id] }))}
        valeur={type}
        surChange={(id) => setType(TYPES_CIBLE.find((t) => t === id) ?? type)}
      />
      {type === 'periode' ? (
        <div className="flex flex-wrap gap-4">
          <ChampJour
            nom="cible.depuis"
            libelle="Livraisons du"
            obligatoire
            valeur={depuis}
            surChange={setDepuis}
          />
          <ChampJour nom="cible.jusqua" libelle="au" obligatoire valeur={jusqua} surChange={setJusqua} />
        </div>
      ) : (
        <ChampTexte
          key={type}
          nom="cible.code"
          libelle="Code"
          obligatoire
          exemple={EXEMPLES[type]}
          largeur={12}
          valeur={code}
          surChange={setCode}
        />
      )}
      <PorteeBlocage cible={cible} />
      <ChampTexteLong nom="motif" libelle="Motif" obligatoire lignes={2} longueurMax={300} />
    </Formulaire>
  )
}
