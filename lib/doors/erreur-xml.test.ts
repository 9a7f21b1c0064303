/** Whatever is written in a refusal, programs read XML, and read the same thing. */
import fc from 'fast-check'
import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { sansMarque } from '@/lib/distributeurs/xml-de-test'
import { erreurXml } from './erreur-xml'

const texte = fc.string({ unit: 'binary', maxLength: 60 })
const probleme = fc.record({
  type: texte,
  title: texte,
  status: fc.constantFrom(400, 401, 403, 404, 422, 429, 503),
  detail: texte,
  champs: fc.array(fc.record({ champ: texte, message: texte }), { maxLength: 3 }),
  reference: texte,
})
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const HORS_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu
/** What the parser gives back: what XML cannot hold is replaced. */
const relu = (t: string) => sansMarque(t.replace(HORS_XML, '\ufffd'))

test('2,000 refusals of any Unicode are well-formed, and say what was said', () => {
  fc.assert(
    fc.property(probleme, (dit) => {
      const document = XmlDocument.fromString(erreurXml(dit))
      try {
        const lire = (chemin: string) => sansMarque(document.get(chemin)?.content ?? '')
        expect(document.root.name).toBe('erreur')
        expect(document.root.attr('statut')?.value).toBe(String(dit.status))
        expect(lire('/erreur/titre')).toBe(relu(dit.title))
        expect(lire('/erreur/detail')).toBe(relu(dit.detail))
        expect(
          document.find('/erreur/champs/champ').map((n) => sansMarque((n as XmlElement).content)),
        ).toEqual(dit.champs.map((c) => relu(c.message)))
      } finally {
        document.dispose()
      }
    }),
    { numRuns: 2_000 },
  )
})

test('without fields there is no list of them', () => {
  const dit = { type: '/problemes/refuse', title: 'Refusé', status: 403, detail: 'Non.', reference: 'abc' }
  expect(erreurXml(dit)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<erreur type="/problemes/refuse" statut="403" reference="abc"><titre>Refusé</titre><detail>Non.</detail></erreur>\n',
  )
})
