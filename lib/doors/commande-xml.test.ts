/** Orders in XML and out of it: whatever the letters, what was said is what is read; and it is valid. */
import fc from 'fast-check'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { afterAll, expect, test } from 'vitest'
import { xmlCommandePassee } from '@/lib/distributeurs/commande.xml'
import { lireCommandeXml } from '@/lib/distributeurs/commande-lue.xml'
import { XSD_COMMANDES } from '@/lib/distributeurs/commandes.xsd'
import { enTexteXml } from '@/lib/fichiers/xml-texte'
import { lireCorpsXml } from './corps-xml'
import { lireDocumentXml } from './document-xml'

const schema = XmlDocument.fromString(XSD_COMMANDES)
const validateur = XsdValidator.fromDoc(schema)
afterAll(() => {
  validateur.dispose()
  schema.dispose()
})

function valide(xml: string): void {
  const document = XmlDocument.fromString(xml)
  try {
    validateur.validate(document)
  } finally {
    document.dispose()
  }
}

/** Any text that XML can carry: what it cannot is replaced when it is written. The reader drops a leading U+FEFF. */
const texte = fc
  .string({ unit: 'binary', maxLength: 60 })
  .filter((t) => t.trim() !== '' && !/[\r\n\t]/.test(t) && !/^\ufeff|<!doctype/i.test(t))
const enXml = (t: string) => enTexteXml(t)
const commande = fc.record({
  referenceClient: texte,
  lieuLivraison: texte,
  demande: fc.record({
    variete: texte,
    typeProduit: fc.constantFrom('ENTIERE_FRAICHE', 'ENTIERE_SECHE', 'CERNEAUX'),
    calibre: fc.integer({ min: 1, max: 6 }).map(String),
  }),
  lignes: fc.array(
    fc.record({ conditionnement: texte, quantite: fc.integer({ min: 1, max: 100_000 }).map(String) }),
    { minLength: 1, maxLength: 5 },
  ),
})
/** As it comes out: what XML 1.0 cannot hold is the replacement character. */
const relue = (valeur: unknown): unknown =>
  JSON.parse(JSON.stringify(valeur), (_, v) =>
    typeof v === 'string'
      ? enTexteXml(v).replace(
          /&(amp|lt|gt|quot|apos);/g,
          (_e, e: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[e] ?? '',
        )
      : v,
  )

test('what is written as elements is read again, and is valid', async () => {
  await fc.assert(
    fc.asyncProperty(commande, async (c) => {
      const xml = xmlCommandePassee(c)
      valide(xml)
      expect(lireCommandeXml(await lireDocumentXml(xml))).toEqual(relue(c))
    }),
    { numRuns: 500 },
  )
})

test('attributes say the same', async () => {
  await fc.assert(
    fc.asyncProperty(commande, async ({ demande, lignes, ...dictees }) => {
      const attributs = (o: object) =>
        Object.entries(o)
          .map(([nom, v]) => ` ${nom}="${enXml(String(v))}"`)
          .join('')
      const xml = `<commande${attributs(dictees)}><demande${attributs(demande)}/><lignes>${lignes
        .map((l) => `<ligne${attributs(l)}/>`)
        .join('')}</lignes></commande>`
      valide(xml)
      expect(lireCommandeXml(await lireDocumentXml(xml))).toEqual(relue({ demande, lignes, ...dictees }))
    }),
    { numRuns: 300 },
  )
})

test('whatever is sent is read or refused in words', async () => {
  const morceau = fc.constantFrom(
    '<commande>',
    '</commande>',
    '<lignes>',
    '</lignes>',
    '<ligne ',
    'quantite="3"',
    '/>',
    '&amp;',
    '&x;',
    ']]>',
    '<![CDATA[',
    '<?pi?>',
    '<!--',
    '-->',
    '\u0000',
    '\ufffe',
    'é',
    '<a:b xmlns:a="u"/>',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(morceau, texte), { maxLength: 12 }), async (morceaux) => {
      const lue = await lireDocumentXml(morceaux.join('')).then(
        (racine) => racine.nom,
        (e: { statut?: number }) => e.statut,
      )
      expect(lue === 400 || typeof lue === 'string').toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('what follows a processing instruction is never lost: it is refused', async () => {
  for (const xml of [
    '<commande><lot>L1-1</lot><?a b?><client>x</client></commande>',
    '<commande><?a b?><lot>L1-1</lot></commande>',
    '<commande><lot>L1-1<?a?>2</lot></commande>',
  ])
    await expect(lireDocumentXml(xml)).rejects.toMatchObject({ statut: 400 })
  expect((await lireDocumentXml('<?xml-stylesheet href="a"?><commande/>')).nom).toBe('commande')
})

test.each(['__proto__', 'constructor', 'toString'])('<%s> is a field like any other', async (nom) => {
  const lu = lireCommandeXml(await lireDocumentXml(`<commande><${nom}>1</${nom}></commande>`))
  expect(Object.entries(lu)).toEqual([[nom, '1']])
})

test.each(['encoding="ISO-8859-1"', 'encoding = "utf-7"', "\n encoding\n=\n'utf-16'"])(
  'another %s is refused, not misread',
  async (codage) => {
    const body = `<?xml version="1.0" ${codage}?><commande/>`
    const requete = new Request('http://localhost', { method: 'POST', body })
    await expect(lireCorpsXml(requete)).rejects.toMatchObject({ statut: 415 })
  },
)
