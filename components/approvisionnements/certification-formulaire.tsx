'use client'
import { useState } from 'react'
import { ChampTexte } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { Selection } from '@/components/ui/choix'
import { Formulaire } from '@/components/ui/formulaire'
import { Groupe } from '@/components/ui/groupe'
import { jourTape } from '@/components/ui/jour-tape'
import { Message } from '@/components/ui/message'
import { type CertificationObtenue, estValide } from '@/lib/approvisionnements/certification'
import { avertissementsNumero } from '@/lib/approvisionnements/ggn'
import { formatJour, type Jour } from '@/lib/mesures/jour'

export interface Depart extends Pick<CertificationObtenue, 'certification' | 'numero' | 'organisme'> {
  dateObtention: Jour
  dateFin: Jour
}

interface Props {
  producteur: string
  aujourdhui: Jour
  /** The one to correct; without it a new one is chosen among `references`. */
  certification?: CertificationObtenue
  references?: readonly { code: string; nom: string }[]
  /** What a renewal begins with. */
  depart?: Depart
}

export function CertificationFormulaire({
  producteur,
  aujourdhui,
  certification: c,
  references = [],
  depart,
}: Props) {
  const initiale = c ?? depart
  const [debut, setDebut] = useState(initiale ? formatJour(initiale.dateObtention) : '')
  const [fin, setFin] = useState(initiale?.dateFin ? formatJour(initiale.dateFin) : '')
  const [label, setLabel] = useState(initiale?.certification ?? '')
  const [numero, setNumero] = useState(initiale?.numero ?? '')
  const route = `/api/producteurs/${producteur}/certifications`
  const fiche = `/producteurs/${producteur}`
  return (
    <Formulaire
      action={c ? `${route}/${c.id}` : route}
      methode={c ? 'PATCH' : 'POST'}
      apres={`${fiche}?enregistre=certification`}
      libelle="Enregistrer la certification"
      annuler={fiche}
      premierFocus
      className="max-w-3xl"
    >
      <Groupe titre={c ? 'Validité' : 'Label obtenu'} colonnes={2}>
        {!c && (
          <Selection
            nom="certification"
            libelle="Certification"
            obligatoire
            invite="Choisissez…"
            options={references.map((r) => ({ id: r.code, libelle: r.nom }))}
            valeur={label}
            surChange={setLabel}
            className="sm:col-span-2"
          />
        )}
        <ChampJour
          nom="dateObtention"
          libelle="Jour d’obtention"
          obligatoire
          valeur={debut}
          surChange={setDebut}
        />
        <ChampJour nom="dateFin" libelle="Dernier jour de validité" valeur={fin} surChange={setFin} />
        <ChampTexte
          nom="numero"
          libelle="Numéro"
          longueurMax={60}
          valeur={numero}
          surChange={setNumero}
          description={<AideNumero certification={label} numero={numero} />}
        />
        <ChampTexte
          nom="organisme"
          libelle="Organisme certificateur"
          longueurMax={120}
          valeurDefaut={initiale?.organisme ?? ''}
        />
      </Groupe>
      <Consequence debut={jourTape(debut)} fin={fin.trim() ? jourTape(fin) : null} aujourdhui={aujourdhui} />
    </Formulaire>
  )
}

/** A GGN whose key is wrong is said before the click; it may be saved all the same. */
function AideNumero({ certification, numero }: { certification: string; numero: string }) {
  const [avis] = avertissementsNumero(certification, numero)
  return (
    <>
      <span className="block">Pour GLOBALG.A.P., le GGN à 13 chiffres.</span>
      <span aria-live="polite" className="block font-semibold text-alerte">
        {avis}
      </span>
    </>
  )
}

/** Which deliveries will bear it. */
function Consequence({ debut, fin, aujourdhui }: { debut: Jour | null; fin: Jour | null; aujourdhui: Jour }) {
  if (!debut || (fin && fin < debut)) return null
  const jusqu = fin ? ` et jusqu’au ${formatJour(fin)}` : ', sans fin connue'
  const valide = estValide({ dateObtention: debut, dateFin: fin }, aujourdhui)
  return (
    <Message
      titre={
        valide
          ? 'Valide aujourd’hui.'
          : debut > aujourdhui
            ? 'Prend la suite de celle qui court aujourd’hui.'
            : 'Pas valide aujourd’hui.'
      }
    >
      Les livraisons reçues à partir du {formatJour(debut)}
      {jusqu} portent cette certification.
    </Message>
  )
}
