/** An order as the web service writes it: the names of the contract, an element each. Pure. */
import { objetEnXml } from '@/lib/fichiers/objet-xml'
import { DECLARATION_XML } from '@/lib/fichiers/xml-texte'

const SINGULIERS = { lignes: 'ligne' }

/** `commande`: as it goes on the wire in JSON. */
export const xmlCommandePassee = (commande: unknown): string =>
  `${DECLARATION_XML}${objetEnXml('commande', commande, SINGULIERS)}\n`
