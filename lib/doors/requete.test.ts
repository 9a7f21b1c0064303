/** What an address brings, and where what was made is. */
import { describe, expect, test } from 'vitest'
import { champInvalide, impossible } from '@/lib/core/domain-error'
import { RefusHttp } from './probleme'
import { absentSiAdresse, emplacement, joindre, lireRecherche } from './requete'

describe('the search of an address', () => {
  test('is read name by name, a name given twice as a list', () => {
    expect(lireRecherche('http://a/b?x=1&y=&x=2&%C3%A9=%26')).toEqual({ x: ['1', '2'], y: '', é: '&' })
    expect(lireRecherche('http://a/b')).toEqual({})
  })

  test('makes no prototype', () => {
    const lue = lireRecherche('http://a/b?__proto__=x&constructor=y')
    expect(Object.keys(lue).sort()).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(lue)).toBe(Object.prototype)
  })
})

describe('what is in the path', () => {
  test('names the record, and nothing that is sent names another', () => {
    expect(joindre({ nom: 'x' }, { id: 'carr15432' })).toEqual({ nom: 'x', id: 'carr15432' })
    for (const id of ['supe00001', 'carr15432', null, undefined])
      expect(() => joindre({ id }, { id: 'carr15432' })).toThrow(RefusHttp)
  })

  test('when it cannot name anything, is absent rather than badly written', () => {
    const faute = champInvalide('id', 'Écrivez le client comme carr15432.')
    expect(absentSiAdresse(faute, { id: 'x' }).genre).toBe('introuvable')
    expect(absentSiAdresse(faute, { numero: '00213' })).toBe(faute)
    const refus = impossible('Non.')
    expect(absentSiAdresse(refus, { id: 'x' })).toBe(refus)
  })
})

describe('what was made', () => {
  const apres = (chemin: string, fiche: unknown) => emplacement(new Request(`http://a${chemin}`), fiche)
  test.each([
    ['/api/livraisons', { code: 'L0512' }, '/api/livraisons/L0512'],
    ['/api/livraisons/', { code: 'L0512' }, '/api/livraisons/L0512'],
    ['/services/commandes', { numero: '00213' }, '/services/commandes/00213'],
    ['/api/commandes/00213/envoi', { numero: '00213' }, '/api/commandes/00213'],
    ['/api/utilisateurs', { identifiant: 'a/b' }, '/api/utilisateurs/a%2Fb'],
    ['/api/livraisons/L0512/cloture', null, '/api/livraisons/L0512'],
  ])('by POST %s is at its own address', (chemin, fiche, lieu) => {
    expect(apres(chemin, fiche)).toBe(lieu)
  })
})
