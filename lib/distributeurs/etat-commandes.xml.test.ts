/** « XmlCommande » and « XmlNonLivrées »: annexe 2B, to the character of its values. */
import { afterAll, describe, expect, test } from 'vitest'
import { jour } from '@/lib/mesures/jour'
import type { CommandeSuivie } from './distributeur'
import { xmlCommande, xmlNonLivrees } from './etat-commandes.xml'
import { XSD_ANNEXE_2B } from './etat-commandes.xsd'
import { ANNEXE_2B, canonique, validateur } from './xml-de-test'

const { valider, rendre } = validateur(XSD_ANNEXE_2B)
afterAll(rendre)

const RIEN = { dateConditionnement: null, dateEnvoi: null, dateAnnulation: null }
const MAYETTE: CommandeSuivie = {
  ...RIEN,
  id: '00213',
  produit: { variete: 'Mayette', type: 'Fraiche Entière', calibre: 2 },
  conditionnements: [{ code: 'filet-1kg', quantite: 50 }],
  dateConditionnement: jour('2009-05-12'),
}
const CERNEAUX: CommandeSuivie = {
  ...RIEN,
  id: '00215',
  produit: { variete: 'Parisienne', type: 'Cerneaux', calibre: 1 },
  conditionnements: [{ code: 'filet-5kg', quantite: 100 }],
  dateConditionnement: jour('2009-05-08'),
}
const document = (...lesCommandes: CommandeSuivie[]) =>
  xmlNonLivrees({ id: 'carr15432', nom: 'carreclerc', lesCommandes })

describe('« XmlCommande »', () => {
  test('writes an order of the case', () => {
    expect(xmlCommande(MAYETTE)).toBe(
      '<commande id="00213"><produit variete="Mayette" type="Fraiche Entière" calibre="2" /><conditionnement type="filet 1kg" /><quantite>50</quantite><date_conditionnement>12-05-09</date_conditionnement><date_envoi>null</date_envoi></commande>',
    )
  })

  test('writes the packagings in pairs, in their order, and `null` for a day that is not known', () => {
    const conditionnements = [
      { code: 'sachet-250g', quantite: 8 },
      { code: 'carton-10kg', quantite: 1 },
    ]
    expect(xmlCommande({ ...MAYETTE, conditionnements, dateConditionnement: null })).toContain(
      '<conditionnement type="sachet 250g" /><quantite>8</quantite><conditionnement type="carton 10kg" /><quantite>1</quantite><date_conditionnement>null</date_conditionnement>',
    )
  })

  test('escapes what would be markup, and keeps an identifier of more than five digits', () => {
    const produit = { ...MAYETTE.produit, variete: 'A"<&>\'\n' }
    const xml = xmlCommande({ ...MAYETTE, id: '1234567', produit })
    expect(xml).toContain('<commande id="1234567">')
    expect(xml).toContain('variete="A&quot;&lt;&amp;&gt;&apos;&#10;"')
  })
})

describe('« XmlNonLivrées »', () => {
  test('is annexe 2B, and begins with its declaration: nothing before it, no space in the identifier', () => {
    expect(canonique(document(MAYETTE, CERNEAUX))).toBe(canonique(ANNEXE_2B))
    expect(document()).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<commandes idDistributeur="carr15432" /,
    )
  })

  test('leaves out what is dispatched or cancelled', () => {
    const le = jour('2009-05-20')
    const xml = document({ ...MAYETTE, dateEnvoi: le }, CERNEAUX, { ...MAYETTE, dateAnnulation: le })
    expect(xml).not.toContain('00213')
    expect(xml).toContain('00215')
  })

  test('is an empty `commandes` when nothing is left', () => {
    expect(canonique(document())).toBe(
      canonique('<commandes idDistributeur="carr15432" xmlns:xlink="http://www.w3.org/1999/xlink"/>'),
    )
    valider(document())
  })
})

describe('the schema', () => {
  test('takes annexe 2B as the case prints it', () => {
    valider(ANNEXE_2B)
  })

  test.each([
    ['an identifier of four digits', ANNEXE_2B.replace('00213', '0213')],
    ['the spaces of the class text', ANNEXE_2B.replace('"carr15432"', '" carr15432 "')],
    ['a calibre that does not exist', ANNEXE_2B.replace('calibre="2"', 'calibre="7"')],
    ['another spelling of the type', ANNEXE_2B.replace('Fraiche Entière', 'Entière fraîche')],
    ['an ISO day', ANNEXE_2B.replace('12-05-09', '2009-05-12')],
    ['an empty day', ANNEXE_2B.replace('12-05-09', '')],
    ['a day of dispatch', ANNEXE_2B.replace('<date_envoi>null', '<date_envoi>20-05-09')],
    ['a packaging without its number', ANNEXE_2B.replace('<quantite>50</quantite>', '')],
    ['a number of nothing', ANNEXE_2B.replace('<quantite>50', '<quantite>0')],
    ['the same order twice', ANNEXE_2B.replace('00215', '00213')],
    ['no distributor', ANNEXE_2B.replace(/idDistributeur="\w+"/, '')],
  ])('refuses %s', (_quoi, texte) => {
    expect(texte).not.toBe(ANNEXE_2B)
    expect(() => valider(texte)).toThrow()
  })
})
