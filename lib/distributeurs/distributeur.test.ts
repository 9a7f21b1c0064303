import { expect, test } from 'vitest'
import { jour } from '@/lib/mesures/jour'
import { type CommandeSuivie, commandesEnCours } from './distributeur'

const LE = jour('2009-05-12')
const commande = (id: string, dates: Partial<CommandeSuivie> = {}): CommandeSuivie => ({
  id,
  produit: { variete: 'Mayette', type: 'Fraiche Entière', calibre: 2 },
  conditionnements: [{ code: 'filet-1kg', quantite: 50 }],
  dateConditionnement: null,
  dateEnvoi: null,
  dateAnnulation: null,
  ...dates,
})

test('« GetCommandesEnCours »: what is dispatched or cancelled is left out, the order stays', () => {
  const lesCommandes = [
    commande('00213', { dateConditionnement: LE }),
    commande('00214', { dateConditionnement: LE, dateEnvoi: LE }),
    commande('00215'),
    commande('00216', { dateAnnulation: LE }),
  ]
  const enCours = commandesEnCours({ id: 'carr15432', nom: 'carreclerc', lesCommandes })
  expect(enCours.map((c) => c.id)).toEqual(['00213', '00215'])
  expect(commandesEnCours({ id: 'carr15432', nom: 'carreclerc', lesCommandes: [] })).toEqual([])
})
