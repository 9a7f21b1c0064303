'use client'
import { useEffect, useRef } from 'react'
import { Actions } from '@/components/ui/actions'
import { Bouton } from '@/components/ui/bouton'
import { BoutonCopier } from '@/components/ui/bouton-copier'
import { BoutonImprimer } from '@/components/ui/bouton-imprimer'
import { Section } from '@/components/ui/fiche'
import { Message } from '@/components/ui/message'

interface Props {
  codes: string[] | null
  /** The second factor was just set up. */
  enPlace?: boolean
}

/** In this page's memory and nowhere else: closed or reloaded, they are gone. */
export function CodesDeSecours({ codes, enPlace = false }: Props) {
  const message = useRef<HTMLDivElement>(null)
  useEffect(() => message.current?.focus(), [])
  if (codes === null)
    return (
      <Message ton="attention" titre="Ces codes ne peuvent plus être montrés.">
        La réponse s’est perdue en route : demandez-en dix autres.
      </Message>
    )
  return (
    <>
      {enPlace && (
        <Message
          ref={message}
          ton="succes"
          titre="Votre second facteur est en place."
          className="mb-4 max-w-xl"
        >
          Vos sessions ouvertes sur d’autres appareils sont fermées. À la prochaine connexion, attendez le
          code suivant : celui-ci a servi.
        </Message>
      )}
      <Section
        titre={enPlace ? '3. Gardez ces codes de secours' : 'Vos nouveaux codes de secours'}
        carte
        className="max-w-xl"
      >
        <p>
          Sans votre téléphone, chacun ouvre NOIXCOOP une seule fois. Ils ne seront plus jamais montrés :
          imprimez-les ou rangez-les dans un coffre de mots de passe, jamais avec le téléphone.
        </p>
        <ul className="my-3 grid gap-x-6 gap-y-1 font-mono sm:grid-cols-2" aria-label="Codes de secours">
          {codes.map((code) => (
            <li key={code} className="whitespace-nowrap select-all">
              {code}
            </li>
          ))}
        </ul>
        <Actions>
          <BoutonCopier texte={codes.join('\n')} libelle="Copier les codes" taille="normale" />
          <BoutonImprimer />
          {/* A whole new page: what was closed until now is open. */}
          <Bouton onPress={() => window.location.assign(enPlace ? '/' : '/compte')}>
            Ils sont gardés, continuer
          </Bouton>
        </Actions>
      </Section>
    </>
  )
}
