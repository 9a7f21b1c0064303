'use client'
import { useRef, useState } from 'react'
import { envoyer } from '@/components/ui/envoyer'
import { direEchec } from './echec-envoi'

/** `9.00` of the wire, as people type it: `9,00`. */
export const prixSaisi = (prix: string): string => prix.replace('.', ',')

interface Reglages {
  url: string
  /** The price that is kept, as typed; empty without one. */
  prix: string
  surEnregistre: (prix: string) => void
  /** It was emptied: asks before the price is withdrawn. */
  demanderRetrait: () => void
}

/** What is typed in one cell until it is saved: one PUT, and the fault stays beside what was typed. */
export function useCellule({ url, prix, surEnregistre, demanderRetrait }: Reglages) {
  const [connu, setConnu] = useState(prix)
  const [texte, setTexte] = useState(prix)
  const [erreur, setErreur] = useState<string | null>(null)
  const [enCours, setEnCours] = useState(false)
  const [vu, setVu] = useState(prix)
  const occupe = useRef(false)
  // Read again from the base, by this save or by another person's: what is being typed stays.
  if (vu !== prix) {
    setVu(prix)
    setConnu(prix)
    if (texte === connu) setTexte(prix)
  }

  const renoncer = () => {
    setTexte(connu)
    setErreur(null)
  }

  async function enregistrer(): Promise<void> {
    const voulu = texte.trim()
    if (occupe.current || voulu === connu) return
    if (voulu === '') return demanderRetrait()
    occupe.current = true
    setEnCours(true)
    const envoi = await envoyer<{ prix: string }>('PUT', url, { prix: voulu })
    occupe.current = false
    setEnCours(false)
    if (envoi.issue !== 'ok') return setErreur(direEchec(envoi, 'prix'))
    const garde = prixSaisi(envoi.donnees.prix)
    setConnu(garde)
    // Typed over while the answer came: that is for the next save.
    setTexte((present) => (present.trim() === voulu ? garde : present))
    setErreur(null)
    surEnregistre(garde)
  }

  const changer = (nouveau: string) => {
    setTexte(nouveau)
    setErreur(null)
  }

  return { texte, erreur, enCours, modifie: texte.trim() !== connu, changer, renoncer, enregistrer }
}
