'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Actions } from '@/components/ui/actions'
import { Bouton } from '@/components/ui/bouton'
import type { Variante } from '@/components/ui/bouton-style'
import { ChampTexte } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { Dialogue } from '@/components/ui/dialogue'
import { BoutonEnregistrer, Formulaire } from '@/components/ui/formulaire'
import type { JetonNeuf } from '@/lib/access/jeton'
import { JetonSecret } from './jeton-secret'

interface Props {
  client: string
  nom: string
  /** `principal` where it is the page's main act. */
  variante?: Variante
}

/** Makes a token and shows its secret once. Nothing typed here is kept, nothing of it goes into the address. */
export function JetonNouveau({ client, nom, variante = 'secondaire' }: Props) {
  const routeur = useRouter()
  const [ouvert, setOuvert] = useState(false)
  const [neuf, setNeuf] = useState<JetonNeuf | null>(null)
  const fermer = () => {
    setOuvert(false)
    setNeuf(null)
  }
  return (
    <Dialogue
      ouvert={ouvert}
      // Neither Escape nor a click beside it: a secret unread is lost.
      surOuverture={(voulu) => setOuvert(voulu || neuf !== null)}
      titre={neuf ? `Jeton « ${neuf.nom} »` : 'Nouveau jeton'}
      role="alertdialog"
      declencheur={<Bouton variante={variante}>Créer un jeton</Bouton>}
    >
      {() =>
        neuf ? (
          <JetonSecret jeton={neuf} client={nom} fermer={fermer} />
        ) : (
          <Formulaire<JetonNeuf>
            action={`/api/clients/${client}/jetons`}
            premierFocus
            surSucces={(fait) => {
              setNeuf(fait)
              routeur.refresh()
            }}
          >
            <p>
              Un jeton ouvre le service web au nom de {nom} : lire ses commandes en cours, les disponibilités
              et les événements de ses commandes, et commander. Il n’ouvre aucune page, et rien d’un autre
              client.
            </p>
            <ChampTexte
              nom="nom"
              libelle="Nom du programme"
              obligatoire
              exemple="ERP achats"
              longueurMax={60}
              description="Un jeton par programme : on révoque l’un sans arrêter les autres."
            />
            <ChampJour
              quand="avenir"
              nom="expireLe"
              libelle="Dernier jour"
              description="Vide : il vaut jusqu’à sa révocation."
            />
            <Actions>
              <BoutonEnregistrer>Créer le jeton</BoutonEnregistrer>
              <Bouton onPress={fermer}>Renoncer</Bouton>
            </Actions>
          </Formulaire>
        )
      }
    </Dialogue>
  )
}
