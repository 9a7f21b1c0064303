/** What people read is the whole of what programs are told, and in French. */
import { describe, expect, test } from 'vitest'
import { documentationOu } from './documentation'
import { champsDe, contraintesDe, typeDe } from './documentation-schema'
import { OPERATIONS } from './operations'

const operationsDe = (recherche: string) => documentationOu(recherche).chapitres.flatMap((c) => c.operations)

describe('the documentation', () => {
  test('has every operation, once, each with its own anchor', () => {
    const toutes = operationsDe('')
    expect(toutes.map((o) => `${o.methode} ${o.chemin}`).sort()).toEqual(
      OPERATIONS.map((o) => o.declaration.route).sort(),
    )
    expect(new Set(toutes.map((o) => o.id)).size).toBe(toutes.length)
    for (const o of toutes) {
      expect(o.reussite, o.id).not.toBeNull()
      expect(o.roles.join(''), o.id).toMatch(/^[a-z]+$/)
    }
  })

  test('links to no representation that it does not describe', () => {
    const { representations, chapitres } = documentationOu('')
    const decrites = new Set(representations.map((r) => r.nom))
    const citees = [
      ...representations.flatMap((r) => r.champs.map((c) => c.representation)),
      ...chapitres.flatMap((c) =>
        c.operations.flatMap((o) => [
          ...o.parametres.map((p) => p.representation),
          ...(o.corps?.champs ?? []).map((p) => p.representation),
          ...(o.reussite?.medias ?? []).map((m) => m.representation),
        ]),
      ),
    ].filter((nom) => nom !== null)
    expect(citees.length).toBeGreaterThan(50)
    expect(citees.filter((nom) => !decrites.has(nom))).toEqual([])
  })

  test('is searched by method, address, summary and role, accents aside', () => {
    expect(operationsDe('post jetons').map((o) => o.chemin)).toEqual(['/api/clients/{id}/jetons'])
    expect(operationsDe('REVOQUE').map((o) => o.methode)).toEqual(['DELETE'])
    expect(operationsDe('rien de tel nulle part')).toEqual([])
    expect(operationsDe('  ')).toHaveLength(OPERATIONS.length)
    const { representations } = documentationOu('post jetons')
    expect(representations.map((r) => r.nom)).toEqual(['JetonNeuf', 'Jour', 'Probleme'])
  })

  test('tells the feed as XML alone, opened first', () => {
    const { chapitres } = documentationOu('')
    expect(chapitres[0]?.titre).toBe('Service web')
    const flux = chapitres[0]?.operations.find((o) => o.chemin === '/services/etatCommandes')
    expect(flux?.reussite?.medias.map((m) => m.type)).toEqual(['application/xml'])
  })

  test('gives examples a person can type', () => {
    const [creation] = operationsDe('POST jetons')
    expect(creation?.parametres.find((p) => p.nom === 'id')).toMatchObject({
      exemple: 'carr15432',
      ou: 'chemin',
    })
    expect(creation?.corps?.champs.map((c) => [c.nom, c.obligatoire, c.exemple])).toEqual([
      ['nom', true, 'ERP achats'],
      ['expireLe', false, '2025-10-18'],
    ])
  })
})

describe('a schema in French', () => {
  test('a number that may be typed as a text is a number', () => {
    expect(typeDe({ anyOf: [{ type: 'number' }, { type: 'string', pattern: '^\\d+$' }] })).toBe('nombre')
  })

  test('nothing is no type of its own', () => {
    const schema = { anyOf: [{ type: 'string', maxLength: 9 }, { type: 'null' }] }
    expect(typeDe(schema)).toBe('texte')
    expect(contraintesDe(schema)).toEqual(['9 caractères au plus', 'peut être vide'])
    expect(contraintesDe({ type: ['string', 'null'] })).toEqual(['peut être vide'])
  })

  test('bounds that are those of the machine are not told', () => {
    expect(contraintesDe({ type: 'integer', minimum: -(2 ** 53 - 1), maximum: 12 })).toEqual(['12 au plus'])
  })

  test('fields of what is inside follow it', () => {
    const ligne = { type: 'object', properties: { quantite: { type: 'number' } }, required: ['quantite'] }
    const champs = champsDe({ properties: { lignes: { type: 'array', items: ligne } } })
    expect(champs.map((c) => [c.nom, c.type, c.obligatoire])).toEqual([
      ['lignes', 'liste d’objets', false],
      ['lignes[].quantite', 'nombre', true],
    ])
  })
})
