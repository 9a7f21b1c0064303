'use client'
import { Actions } from '@/components/ui/actions'
import { Bouton } from '@/components/ui/bouton'
import { BoutonCopier } from '@/components/ui/bouton-copier'
import { Message } from '@/components/ui/message'
import type { JetonNeuf } from '@/lib/access/jeton'

interface Props {
  jeton: JetonNeuf
  /** Whose programs will hold it. */
  client: string
  fermer: () => void
}

/** The secret of a new token, in this page's memory and nowhere else: closed or reloaded, it is gone. */
export function JetonSecret({ jeton: { jeton, nom }, client, fermer }: Props) {
  if (jeton === null)
    return (
      <>
        <Message ton="attention" titre="Le secret ne peut plus être montré">
          Le jeton « {nom} » a été créé, mais la réponse s’est perdue en route. Révoquez-le dans la liste,
          puis créez-en un autre.
        </Message>
        <Actions>
          <Bouton variante="principal" onPress={fermer}>
            Revenir à la liste
          </Bouton>
        </Actions>
      </>
    )
  return (
    <>
      <Message ton="attention" titre="Copiez-le maintenant : il ne sera plus jamais montré.">
        NOIXCOOP n’en garde qu’une empreinte. Qui le tient lit les commandes de {client} et commande en son
        nom : rangez-le dans le coffre du programme, jamais dans un courriel ni dans le code.
      </Message>
      <p
        id="jeton-secret"
        className="mt-3 rounded-md border border-bord bg-tete px-3 py-2 font-mono break-all select-all"
      >
        {jeton}
      </p>
      <Actions>
        <BoutonCopier texte={jeton} libelle="Copier le jeton" taille="normale" variante="principal" />
        <Bouton onPress={fermer}>C’est fait, fermer</Bouton>
      </Actions>
    </>
  )
}
