/** What happens to lots: drying, cracking, losses, inventories, locks. */
import { RECEPTION } from '@/lib/approvisionnements/monde-de-test'
import { bloquerLot, debloquerLot } from '@/lib/livraisons/blocage-lot.usecases'
import { mouvoir } from '@/lib/livraisons/mouvement.usecases'
import { annulerTransformation, transformer } from '@/lib/livraisons/transformation.usecases'
import {
  aServi,
  bloque,
  type Geste,
  type LotModele,
  libre,
  type Modele,
  type Pas,
  parmi,
  tenter,
} from './modele'

type SurLot = (m: Modele, lot: LotModele, pas: Pas) => Promise<void>
const surLot =
  (geste: SurLot): Geste =>
  async (m, pas) => {
    const lot = parmi(m.lots, pas.rang)
    if (lot) await geste(m, lot, pas)
  }

const transformerEn = (type: 'SECHAGE' | 'CASSAGE'): Geste =>
  surLot(async (m, lot, { kg }) => {
    const [entree, sortie] = [kg * 1_000, Math.max(1, Math.floor(kg * 0.7)) * 1_000]
    const possible = type === 'SECHAGE' ? lot.type === 'ENTIERE_FRAICHE' : lot.type !== 'CERNEAUX'
    const prevu = possible && !bloque(m, lot) && lot.quantite > 0 && entree <= libre(lot)
    const fait = await tenter(m, prevu, () =>
      transformer(RECEPTION, { lot: lot.code, type, entreeKg: kg, sortieKg: sortie / 1_000 }),
    )
    if (!fait) return
    lot.transforme += entree
    const donne: LotModele = {
      ...lot,
      code: fait.code,
      type: type === 'SECHAGE' ? 'ENTIERE_SECHE' : 'CERNEAUX',
      ascendants: [...lot.ascendants, lot.code],
      quantite: sortie,
      engage: 0,
      expedie: 0,
      transforme: 0,
      mouvement: 0,
    }
    m.lots.push(donne)
    m.transformations.push({
      code: fait.code.replace(/-\d+$/, ''),
      source: lot,
      donne,
      entree,
      annulee: false,
    })
  })

const annuler: Geste = async (m, { rang }) => {
  const t = parmi(m.transformations, rang)
  if (!t) return
  const prevu = !t.annulee && !aServi(t.donne) && !bloque(m, t.donne)
  const fait = await tenter(m, prevu, () =>
    annulerTransformation(RECEPTION, { code: t.code, motif: 'Essai' }),
  )
  if (!fait) return
  t.annulee = true
  t.donne.quantite = 0
  t.source.transforme -= t.entree
}

const perdre = surLot(async (m, lot, { kg }) => {
  const fait = await tenter(m, lot.quantite > 0 && kg * 1_000 <= libre(lot), () =>
    mouvoir(RECEPTION, { lot: lot.code, motif: 'POURRITURE', quantiteKg: -kg }),
  )
  if (fait) lot.mouvement -= kg * 1_000
})

const inventorier = surLot(async (m, lot, { kg }) => {
  const fait = await tenter(m, lot.quantite > 0, () =>
    mouvoir(RECEPTION, { lot: lot.code, motif: 'INVENTAIRE', quantiteKg: kg }),
  )
  if (fait) lot.mouvement += kg * 1_000
})

const bloquer = surLot(async (m, lot) => {
  const fait = await tenter(m, true, () => bloquerLot(RECEPTION, { lot: lot.code, motif: 'Essai' }))
  if (fait) m.bloques.add(lot.code)
})

const debloquer = surLot(async (m, lot) => {
  const fait = await tenter(m, m.bloques.has(lot.code), () =>
    debloquerLot(RECEPTION, { lot: lot.code, motif: 'Essai' }),
  )
  if (fait) m.bloques.delete(lot.code)
})

export const LOTS: readonly (readonly [string, number, Geste])[] = [
  ['sécher', 2, transformerEn('SECHAGE')],
  ['casser', 2, transformerEn('CASSAGE')],
  ['annuler la transformation', 1, annuler],
  ['perdre', 2, perdre],
  ['inventorier', 2, inventorier],
  ['bloquer', 1, bloquer],
  ['débloquer', 2, debloquer],
]
