'use client'
import { useState } from 'react'
import { Actions } from '@/components/ui/actions'
import { Bouton } from '@/components/ui/bouton'
import { Dialogue } from '@/components/ui/dialogue'
import { envoyer } from '@/components/ui/envoyer'
import { Message } from '@/components/ui/message'
import { direEchec } from './echec-envoi'

interface Props {
  /** « franquette, 2 ans, 0,30 à 0,50 m » */
  plant: string
  url: string
  surRetrait: () => void
  surRenoncement: () => void
}

/** An emptied cell is asked about: the plant is then no longer sold at that age and height. */
export function RetraitTarif({ plant, url, surRetrait, surRenoncement }: Props) {
  const [enCours, setEnCours] = useState(false)
  const [echec, setEchec] = useState<string | null>(null)
  async function retirer() {
    setEnCours(true)
    const envoi = await envoyer('DELETE', url)
    setEnCours(false)
    if (envoi.issue === 'ok') surRetrait()
    else setEchec(direEchec(envoi, 'prix'))
  }
  return (
    <Dialogue
      ouvert
      surOuverture={(ouvert) => !ouvert && surRenoncement()}
      titre={`Retirer le prix de ${plant} ?`}
      role="alertdialog"
    >
      {() => (
        <div className="flex flex-col gap-4">
          <p>
            Ce plant ne sera plus vendu à cet âge et à cette hauteur, et quittera le tarif public. Son
            historique reste.
          </p>
          {echec && <Message ton="erreur" titre={echec} />}
          <Actions>
            <Bouton variante="danger" enCours={enCours} onPress={() => void retirer()}>
              Retirer le prix
            </Bouton>
            <Bouton onPress={surRenoncement}>Renoncer</Bouton>
          </Actions>
        </div>
      )}
    </Dialogue>
  )
}
