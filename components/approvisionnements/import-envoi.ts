'use client'
import { useRef, useState } from 'react'
import { clesIdempotence, type Envoi, envoyer } from '@/components/ui/envoyer'
import type { BilanImport } from '@/lib/core/import'

/** Ten megabytes, less the envelope it travels in. */
const MAXIMUM_OCTETS = 9_990_000

export interface ImportEnCours {
  fichier: File | null
  enCours: boolean
  /** The preview, then the report; or why there is none. */
  reponse: Envoi<BilanImport> | null
}

const TROP_GRAND: Envoi<never> = {
  issue: 'probleme',
  statut: 413,
  detail: 'Ce fichier dépasse 10 Mo : gardez les seules colonnes du modèle, ou coupez-le en plusieurs.',
  champs: [],
  reference: null,
}

/** Chooses a file, asks what it would record, then records it: the very bytes that were previewed. */
export function useImport(action: string) {
  const [etat, setEtat] = useState<ImportEnCours>({ fichier: null, enCours: false, reponse: null })
  const [cles] = useState(clesIdempotence)
  const choix = useRef(0)

  async function envoyerFichier(fichier: File, apercu: boolean) {
    const numero = choix.current
    setEtat((e) => ({ ...e, fichier, enCours: true }))
    const corps = new FormData()
    corps.append('apercu', String(apercu))
    corps.append('fichier', fichier)
    const cle = cles.pour(action, numero)
    const reponse = await envoyer<BilanImport>('POST', action, corps, apercu ? {} : { cle })
    // Another file was chosen meanwhile: its own answer is awaited.
    if (numero === choix.current) setEtat({ fichier, enCours: false, reponse })
  }

  async function choisir(lu: File) {
    choix.current += 1
    if (lu.size > MAXIMUM_OCTETS) return setEtat({ fichier: lu, enCours: false, reponse: TROP_GRAND })
    // Kept as it is now: what is saved in the spreadsheet meanwhile would be another file.
    const copie = new File([await lu.arrayBuffer()], lu.name, { type: lu.type })
    await envoyerFichier(copie, true)
  }

  return { ...etat, choisir, importer: () => etat.fichier && envoyerFichier(etat.fichier, false) }
}
