/**
 * The XML of annexe 2B, element for element: the one file that knows its shape. The class text of the case prints spaces
 * before `<?xml` and inside the identifier; annexe 2B wins (contract). Pure.
 */
import { DECLARATION_XML, enTexteXml } from '@/lib/fichiers/xml-texte'
import type { Jour } from '@/lib/mesures/jour'
import {
  type CommandeSuivie,
  type ConditionnementCommande,
  commandesEnCours,
  type Distributeur,
} from './distributeur'

/** `12-05-09`, or the text `null`. */
const enJourDuCas = (jour: Jour | null): string =>
  jour === null ? 'null' : `${jour.slice(8, 10)}-${jour.slice(5, 7)}-${jour.slice(2, 4)}`

/** `filet 1kg` */
const enConditionnementDuCas = (code: string): string => code.replace('-', ' ')

const xmlConditionnement = ({ code, quantite }: ConditionnementCommande): string =>
  `<conditionnement type="${enTexteXml(enConditionnementDuCas(code))}" /><quantite>${quantite}</quantite>`

/** « XmlCommande »; packaging and number come in pairs, once for each packaging. */
export const xmlCommande = ({ id, produit, conditionnements, ...dates }: CommandeSuivie): string =>
  [
    `<commande id="${enTexteXml(id)}">`,
    `<produit variete="${enTexteXml(produit.variete)}" type="${enTexteXml(produit.type)}" calibre="${produit.calibre}" />`,
    ...conditionnements.map(xmlConditionnement),
    `<date_conditionnement>${enJourDuCas(dates.dateConditionnement)}</date_conditionnement>`,
    `<date_envoi>${enJourDuCas(dates.dateEnvoi)}</date_envoi>`,
    '</commande>',
  ].join('')

/** « XmlNonLivrées »: all that is left to dispatch, in the order of the numbers. */
export const xmlNonLivrees = (distributeur: Distributeur): string =>
  [
    DECLARATION_XML,
    `<commandes idDistributeur="${enTexteXml(distributeur.id)}" xmlns:xlink="http://www.w3.org/1999/xlink">`,
    ...commandesEnCours(distributeur).map((commande) => `\n${xmlCommande(commande)}`),
    '</commandes>\n',
  ].join('')
