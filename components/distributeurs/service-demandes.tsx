import { Fragment } from 'react'
import { BlocCode } from '@/components/ui/bloc-code'
import { Section } from '@/components/ui/fiche'
import { Lien } from '@/components/ui/lien'
import { Message } from '@/components/ui/message'
import { entier } from '@/components/ui/nombres'
import { Onglets } from '@/components/ui/onglets'
import {
  type Exemple,
  exempleSondage,
  exemplesDeCommande,
  exemplesDeLecture,
  VARIABLE_JETON,
} from './service-exemples'

interface Props {
  origine: string
  client: string
}

const enOnglets = (exemples: readonly Exemple[]) =>
  exemples.map(({ id, libelle, besoin, code }) => ({
    id,
    libelle,
    contenu: (
      <>
        <p className="mb-2 text-encre-2">{besoin}</p>
        <BlocCode titre={libelle} code={code} />
      </>
    ),
  }))

/** The request itself, ready to run. */
export function ServiceLecture({ origine, client }: Props) {
  return (
    <Section titre="Lire ses commandes en cours" id="lire">
      <ol className="mb-3 max-w-3xl list-decimal space-y-1 pl-5">
        <li>
          <Lien href="/portail/jetons">Créez un jeton</Lien> pour ce programme, et rangez-le dans la variable
          d’environnement <code className="font-mono">{VARIABLE_JETON}</code> : il n’est écrit dans aucun
          exemple.
        </li>
        <li>Prenez l’exemple de votre langage : l’adresse et l’identifiant sont déjà les vôtres.</li>
      </ol>
      <Onglets libelle="Langage de l’exemple" onglets={enOnglets(exemplesDeLecture(origine, client))} />
    </Section>
  )
}

/** How often, and how to ask for what has changed only. */
export function ServiceSondage({ origine, client, parMinute }: Props & { parMinute: number }) {
  return (
    <Section titre="Demander souvent, poliment" id="sonder">
      <p className="mb-3 max-w-3xl">
        Une fois par minute suffit, et ne coûte presque rien : renvoyez dans If-None-Match l’ETag de la
        dernière réponse, et le service répond 304, sans corps, tant que rien n’a changé. Au-delà de{' '}
        {entier(parMinute)} requêtes par minute et par jeton, il répond 429, et Retry-After dit combien de
        secondes attendre.
      </p>
      <BlocCode titre="curl, avec l’ETag gardé dans un fichier" code={exempleSondage(origine, client)} />
      <p className="max-w-3xl">
        <code className="font-mono">GET /services/evenements</code> est un fil Atom : une entrée par commande
        enregistrée, conditionnée, expédiée ou annulée, la plus récente d’abord. Avec{' '}
        <code className="font-mono">?depuis=2026-11-24T08:00:00Z</code>, seulement ce qui est arrivé depuis
        cet instant. Donnez-y le plus récent <code className="font-mono">updated</code> que vous ayez reçu :
        rien ne vous échappera. Les évènements des quelques minutes d’avant reviennent avec les nouveaux :
        reconnaissez-les à leur <code className="font-mono">id</code>, qui ne change jamais, et ne les traitez
        qu’une fois. Suivez le lien <code className="font-mono">next</code> tant qu’il y en a un.
      </p>
    </Section>
  )
}

interface PropsCommande {
  origine: string
  /** Codes of the packagings that can be ordered. */
  conditionnements: readonly string[]
}

/** Ordering from a program. */
export function ServiceCommande({ origine, conditionnements }: PropsCommande) {
  return (
    <Section titre="Commander" id="commander">
      <p className="mb-3 max-w-3xl">
        <code className="font-mono">POST /services/commandes</code> prend une commande, en JSON ou en XML, et
        répond 201 avec la commande et son numéro. Demandez une variété, un type et un calibre : le plus
        ancien lot qui suffit est choisi ; <code className="font-mono">GET /services/disponibilites</code> dit
        ce qui peut l’être, dans les mots de la demande. Mettez votre propre référence dans Idempotency-Key :
        la même demande renvoyée après une coupure donne la même réponse pendant 30 jours, et jamais une
        seconde commande. La même clé avec une autre commande est refusée (422).
      </p>
      <p className="mb-3 max-w-3xl">
        Les conditionnements :{' '}
        {conditionnements.map((code, i) => (
          <Fragment key={code}>
            {i > 0 && ', '}
            <code className="font-mono whitespace-nowrap">{code}</code>
          </Fragment>
        ))}
        .
      </p>
      <Message ton="attention" titre="Il n’y a pas de commande d’essai" className="mb-3">
        L’exemple vous garde vraiment 30 kg. Pour l’annuler, appelez le service commercial.
      </Message>
      <Onglets libelle="Forme de la commande" onglets={enOnglets(exemplesDeCommande(origine))} />
    </Section>
  )
}
