/** The feed of events in Atom 1.0 (RFC 4287): the one file that knows its shape. Pure. */
import { objetEnXml } from '@/lib/fichiers/objet-xml'
import { DECLARATION_XML, enTexteXml } from '@/lib/fichiers/xml-texte'
import { type EvenementDeCommande, titreEvenement } from './evenement'

export interface FilEvenements {
  /** Whose it is; null: of all distributors. */
  distributeur: string | null
  elements: EvenementDeCommande[]
  suivant: string | null
  /** What the address of the next page says beside its cursor. */
  recherche: Readonly<Record<string, string>>
}

/** RFC 4151: the same for ever, whatever address the house has. */
const MARQUE = 'tag:noixcoop.fr,2026'
const CHEMIN = '/services/evenements'
/** An empty feed was updated when the service opened. */
const OUVERTURE = '2026-11-24T00:00:00Z'

const adresse = (recherche: Readonly<Record<string, string>>): string => {
  const mots = new URLSearchParams(recherche).toString()
  return enTexteXml(mots === '' ? CHEMIN : `${CHEMIN}?${mots}`)
}

const lien = (rel: string, href: string, type: string) => `<link rel="${rel}" type="${type}" href="${href}"/>`

const entree = (e: EvenementDeCommande): string =>
  [
    '<entry>',
    `<id>${MARQUE}:commande/${e.commande}/evenement/${e.id}</id>`,
    `<title>${enTexteXml(titreEvenement(e))}</title>`,
    `<updated>${e.le}</updated>`,
    lien('alternate', `/portail/commandes/${e.commande}`, 'text/html'),
    `<category term="${e.genre}"/>`,
    `<content type="application/xml">${contenu(e)}</content>`,
    '</entry>\n',
  ].join('')

/** For programs; in no namespace, whereas the feed is in Atom's. */
const contenu = ({ commande, client, genre, jour }: EvenementDeCommande): string =>
  objetEnXml('evenement', { commande, distributeur: client, genre, jour }).replace(
    '<evenement>',
    '<evenement xmlns="">',
  )

/** Not always the first: one that waited for its lot is dated by when it began. ISO instants sort as text. */
const plusRecent = (elements: readonly EvenementDeCommande[]): string =>
  elements
    .map(({ le }) => le)
    .sort()
    .at(-1) ?? OUVERTURE

export function filAtom({ distributeur, elements, suivant, recherche }: FilEvenements): string {
  const deQui = distributeur === null ? '' : ` de ${distributeur}`
  return [
    DECLARATION_XML,
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">\n',
    `<id>${MARQUE}:evenements${distributeur === null ? '' : `/${enTexteXml(distributeur)}`}</id>`,
    `<title>NOIXCOOP : évènements des commandes${enTexteXml(deQui)}</title>`,
    `<updated>${plusRecent(elements)}</updated>`,
    '<author><name>NOIXCOOP</name></author>',
    lien('self', adresse(recherche), 'application/atom+xml'),
    suivant === null ? '' : lien('next', adresse({ ...recherche, suivant }), 'application/atom+xml'),
    '\n',
    ...elements.map(entree),
    '</feed>\n',
  ].join('')
}
