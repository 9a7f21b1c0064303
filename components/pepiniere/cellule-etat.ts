'use client'
import { useState } from 'react'
import { envoyer } from '@/components/ui/envoyer'
import { dernierVoulu } from './dernier-voulu'
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

interface Saisie {
  connu: string
  texte: string
}

/** What is typed in one cell until it is saved: the last that was wanted stays, and the fault beside what was typed. */
export function useCellule({ url, prix, surEnregistre, demanderRetrait }: Reglages) {
  const [{ connu, texte }, setSaisie] = useState<Saisie>({ connu: prix, texte: prix })
  const [erreur, setErreur] = useState<string | null>(null)
  const [enCours, setEnCours] = useState(false)
  const [vu, setVu] = useState(prix)
  const [tour] = useState(dernierVoulu)
  // Read again from the base, by this save or by another person's: what is being typed stays.
  if (vu !== prix) {
    setVu(prix)
    setSaisie({ connu: prix, texte: texte === connu ? prix : texte })
  }

  const renoncer = () => {
    tour.renoncer()
    const enVol = tour.enVol()
    setSaisie((s) => ({ ...s, texte: enVol ?? s.connu }))
    setErreur(null)
  }

  async function ranger(voulu: string): Promise<void> {
    if (voulu === '') return demanderRetrait()
    const envoi = await envoyer<{ prix: string }>('PUT', url, { prix: voulu })
    if (envoi.issue !== 'ok') return setErreur(direEchec(envoi, 'prix'))
    const garde = prixSaisi(envoi.donnees.prix)
    // Typed over while the answer came: that is for the next save.
    setSaisie(({ texte: present }) => ({ connu: garde, texte: present.trim() === voulu ? garde : present }))
    setErreur(null)
    surEnregistre(garde)
  }

  async function enregistrer(): Promise<void> {
    const voulu = texte.trim()
    if (voulu === connu && tour.enVol() === null) return
    setEnCours(true)
    await tour.servir(voulu, ranger)
    setEnCours(tour.enVol() !== null)
  }

  const changer = (nouveau: string) => {
    setSaisie((s) => ({ ...s, texte: nouveau }))
    setErreur(null)
  }

  return { texte, erreur, enCours, modifie: texte.trim() !== connu, changer, renoncer, enregistrer }
}
