'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ChampTexte } from '@/components/ui/champ'
import { Formulaire } from '@/components/ui/formulaire'
import { FormulaireGarde } from '@/components/ui/formulaire-garde'
import { bilan, type LotNumerote, numeroter } from '@/lib/livraisons/calibrage'
import { FicheActions, type ModeEnvoi } from './fiche-actions'
import { FicheBilan } from './fiche-bilan'
import { FicheEcarts } from './fiche-ecarts'
import type { CalibreDeFiche } from './fiche-ligne'
import { FicheTableau } from './fiche-tableau'
import { RESUME_PERIME_MASQUE, RefusPerime } from './refus-perime'
import { champCalibre, composer, lireFiche, type Saisie } from './saisie-calibrage'

interface Props {
  livraison: { code: string; quantiteGrammes: number; numeros: LotNumerote[]; calibree: boolean }
  calibres: readonly CalibreDeFiche[]
  depart: Saisie
}

/** Annexe 1B to be filled. What is typed is kept until saved, unless the sheet has changed meanwhile. */
export function FicheCalibrage(props: Props) {
  const { livraison, depart } = props
  return (
    <FormulaireGarde
      nom={`calibrage-${livraison.code}`}
      sur={JSON.stringify([livraison.quantiteGrammes, depart])}
    >
      {(gardee) => <Fiche {...props} depart={gardee?.valeurs ?? depart} />}
    </FormulaireGarde>
  )
}

/** Kg by calibre and by écart, the balance as one types, one save. */
function Fiche({ livraison, calibres, depart }: Props) {
  const { code, quantiteGrammes, numeros, calibree } = livraison
  const routeur = useRouter()
  const [saisie, setSaisie] = useState(depart)
  const [noms, setNoms] = useState<Record<string, string>>({})
  const [brouillonGarde, setBrouillonGarde] = useState(false)
  const [mode] = useState<ModeEnvoi>(() => ({ brouillon: false }))

  const changer = (champ: string, texte: string) => {
    if ((saisie[champ] ?? '') === texte) return
    setSaisie((avant) => ({ ...avant, [champ]: texte }))
    setBrouillonGarde(false)
  }
  const ids = calibres.map((c) => c.id)
  const fiche = lireFiche(saisie, ids)
  const lots = new Map(numeroter(fiche.lots, numeros).map((l) => [l.calibre, l]))
  const compte = bilan(quantiteGrammes, fiche)
  const lignes = calibres.map((calibre) => {
    const champ = champCalibre(calibre.id)
    const lot = lots.get(calibre.id)
    return {
      calibre,
      lot: lot ? `${code}-${lot.numero}` : null,
      grammes: lot?.quantiteGrammes ?? 0,
      texte: saisie[champ] ?? '',
      nom: noms[champ],
      surChange: (texte: string) => changer(champ, texte),
    }
  })
  return (
    <Formulaire<{ etat: string }>
      action={`/api/livraisons/${code}/calibrage`}
      methode="PUT"
      textes={saisie}
      corps={() => {
        const { corps, noms: envoyes } = composer(saisie, ids)
        setNoms(envoyes)
        const motif = calibree && saisie.motif?.trim()
        return { ...corps, ...(motif && { motif }), ...(mode.brouillon && { brouillon: true }) }
      }}
      surSucces={({ etat }) => {
        if (etat === 'calibree') return routeur.push(`/livraisons/${code}?enregistre=calibrage`)
        setBrouillonGarde(true)
        routeur.refresh()
      }}
      premierFocus
      dock
      className={`@container ${RESUME_PERIME_MASQUE}`}
    >
      <RefusPerime saisie={saisie} />
      <div className="grid items-start gap-4 @3xl:grid-cols-[minmax(0,1fr)_15rem] @3xl:grid-rows-[auto_1fr_auto] @5xl:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="@max-3xl:sticky @max-3xl:top-(--spacing-barre) @max-3xl:z-10 @3xl:col-start-2 @3xl:row-start-1">
          <FicheBilan bilan={compte} />
        </div>
        <div className="@3xl:col-start-1 @3xl:row-span-2 @3xl:row-start-1">
          <FicheTableau code={code} lignes={lignes} bilan={compte} />
        </div>
        <div className="@3xl:col-start-2 @3xl:row-start-2">
          <FicheEcarts saisie={saisie} noms={noms} surChange={changer} />
        </div>
        <div className="@3xl:col-start-1 @3xl:row-start-3">
          {calibree && (
            <ChampTexte
              nom="motif"
              libelle="Motif du nouveau calibrage"
              valeur={saisie.motif ?? ''}
              surChange={(texte) => changer('motif', texte)}
              description="Gardé dans l’historique de la livraison et de ses lots."
              className="mb-3 max-w-xl"
            />
          )}
          <FicheActions {...{ code, calibree, brouillonGarde, mode }} />
        </div>
      </div>
    </Formulaire>
  )
}
