import { expect, test } from 'vitest'
import { ANNEXE_2A } from '@/lib/pilotage/entrees'
import { corpsEntrees, lireEtude, saisieDe } from './etude-saisie'

const DEPART = saisieDe(ANNEXE_2A)

test('annexe 2A written out and read again is annexe 2A', () => {
  const { erreurs, etude } = lireEtude(DEPART)
  expect(erreurs).toEqual({})
  expect([etude?.entrees, etude?.tauxApresDixMilliemes]).toEqual([ANNEXE_2A, 370])
})

test('a percent is one, were it 1 or 0,5', () => {
  const part = (texte: string) =>
    lireEtude({ ...DEPART, partChiffreAffaires: texte }).etude?.entrees.partChiffreAffairesDixMilliemes
  expect([part('1'), part('0,5'), part('12,5 %')]).toEqual([100, 50, 1_250])
})

test('who bears the cost is one of three, and forgets the others', () => {
  const avec = { ...DEPART, partPorteuse: '80', nombrePorteurs: '8' }
  const porte = (partage: string) => lireEtude({ ...avec, partage }).etude?.surcoutPorteCentimes
  expect([porte('SEUL'), porte('PRORATA'), porte('EGALITE')]).toEqual([300_000, 37_500, 37_500])
  expect(corpsEntrees({ ...avec, partage: 'EGALITE' })).toMatchObject({
    partPorteuse: null,
    nombrePorteurs: '8',
  })
})

test('what cannot be read, or does not add up, is said beside its field, without any result', () => {
  const fautes = (saisie: object) => {
    const { erreurs, etude } = lireEtude({ ...DEPART, ...saisie })
    expect(etude).toBeNull()
    return Object.keys(erreurs)
  }
  expect(fautes({ ventes: '' })).toEqual(['ventes'])
  expect(fautes({ gainTelephone: 'trente', hebergement: '-1' })).toEqual(['hebergement', 'gainTelephone'])
  expect(fautes({ telephone: '12 000' })).toEqual(['telephone'])
  expect(fautes({ partage: 'PRORATA', partPorteuse: '' })).toEqual(['partPorteuse'])
})
