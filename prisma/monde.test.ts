import { describe, expect, test } from 'vitest'
import { campagneDe } from '@/lib/mesures/campagne'
import { type Jour, jour } from '@/lib/mesures/jour'
import { saisonsDuMonde } from './monde/calendrier'
import { PRODUCTEURS } from './monde/producteurs'
import { vergersDesVoisins } from './monde/vergers'
import { VOISINS } from './monde/voisins'

const JOURS = [
  '2027-01-15',
  '2026-08-31',
  '2026-09-01',
  '2026-09-20',
  '2026-10-15',
  '2026-11-24',
  '2028-02-29',
].map(jour)
const proprietaires = new Map<string, boolean>([
  ...PRODUCTEURS.flatMap((p) => p.vergers.map((v) => [v.nom, p.adhesion !== undefined] as const)),
  ...VOISINS.flatMap((v) =>
    (vergersDesVoisins().get(v.nom) ?? []).map((verger) => [verger.nom, v.adhesions.length > 0] as const),
  ),
])
const kg = (livraisons: readonly { quantiteKg: number }[]) => livraisons.reduce((s, l) => s + l.quantiteKg, 0)
const part = <T extends { quantiteKg: number }>(toutes: readonly T[], garder: (l: T) => boolean) =>
  kg(toutes.filter(garder)) / kg(toutes)

describe.each(JOURS)('the seasons on %s', (aujourdhui: Jour) => {
  const { premiere, suites } = saisonsDuMonde(aujourdhui)
  const saisons = [premiere, ...suites]
  const toutes = saisons.flatMap((s) => s.livraisons)
  test('m', () => {
    for (const s of saisons)
      console.log(
        aujourdhui,
        s.annee,
        s.livraisons.length,
        kg(s.livraisons),
        'nonmembre',
        part(s.livraisons, (l) => !proprietaires.get(l.verger)).toFixed(3),
        'fraiche',
        part(s.livraisons, (l) => l.typeProduit === 'ENTIERE_FRAICHE').toFixed(3),
        'attente',
        s.livraisons.filter((l) => l.etat !== 'calibree').length,
      )
    expect(toutes.length).toBeGreaterThan(3)
    expect(campagneDe(aujourdhui)).toBeGreaterThan(3)
  })
})
