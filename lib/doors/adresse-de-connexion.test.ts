import { expect, test } from 'vitest'
import { adresseDeConnexion } from './adresse-de-connexion'

test('a stranger comes back to the page that was asked, search and all', () => {
  expect(adresseDeConnexion('/livraisons?etat=recue')).toBe('/connexion?retour=%2Flivraisons%3Fetat%3Drecue')
})

// Found by the proof « fuzz »: a search of 12,000 characters made a Location of 21 kB.
test('a path of any length makes a header that everybody reads', () => {
  for (const longueur of [10, 1_000, 2_000, 5_000, 15_000])
    expect(adresseDeConnexion(`/lots?a=${'%C3'.repeat(longueur / 3)}`).length).toBeLessThan(2_100)
  expect(adresseDeConnexion(`/lots?a=${'a'.repeat(12_000)}`)).toBe('/connexion')
})
