import { describe, expect, test } from 'vitest'
import type { DemandeLue } from '@/lib/ventes/demande-tapee'
import { REPARTIR, SYSTEME } from './telephone-choix'
import { corpsCommande, type Dicte, fautesDictee } from './telephone-corps'

const DEMANDE: DemandeLue = {
  demande: { variete: 'FRANQUETTE', typeProduit: 'ENTIERE_FRAICHE', calibre: 2 },
  mots: 'Franquette fraîche 32',
  refus: [],
}
const dicte = (change: Partial<Dicte>): Dicte => ({
  demande: DEMANDE,
  lignes: { lignes: [{ conditionnement: 'sachet-1kg', quantite: 10 }], refus: [] } as Dicte['lignes'],
  choix: 'L0512-1',
  lotsAJour: true,
  numeroPropose: '00216',
  ...change,
})
const champs = (change: Partial<Dicte>) => fautesDictee(dicte(change)).map((f) => f.champ)

describe('what was dictated', () => {
  test('goes to the lot that is chosen, or to the demand when the house chooses', () => {
    expect(corpsCommande({ client: 'carr15432', numero: '00216' }, dicte({}))).toEqual({
      client: 'carr15432',
      lot: 'L0512-1',
      lignes: [{ conditionnement: 'sachet-1kg', quantite: 10 }],
    })
    expect(corpsCommande({}, dicte({ choix: SYSTEME }))).toMatchObject({ demande: DEMANDE.demande })
  })

  test('is not saved on a lot of the demand before', () => {
    expect(champs({})).toEqual([])
    expect(fautesDictee(dicte({ lotsAJour: false }))).toEqual([
      { champ: 'demande', message: 'Les lots de cette demande arrivent : attendez-les, puis enregistrez.' },
    ])
    expect([SYSTEME, REPARTIR].flatMap((choix) => champs({ choix, lotsAJour: false }))).toEqual([])
  })

  test('names a lot', () => {
    expect(champs({ choix: '' })).toEqual(['demande'])
  })
})
