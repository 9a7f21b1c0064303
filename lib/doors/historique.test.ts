/** Every kind of change has its words in the trail of its record: none is told by its route. */
import { expect, test } from 'vitest'
import { ACTES_JETON } from '@/lib/access/jeton-faits'
import { ACTES_CAMPAGNE } from '@/lib/approvisionnements/campagne-faits'
import { ACTES_COMMUNE } from '@/lib/approvisionnements/commune-faits'
import { ACTES_PRODUCTEUR } from '@/lib/approvisionnements/producteur-faits'
import { ACTES_VERGER } from '@/lib/approvisionnements/verger-faits'
import { MARQUE_OPERATION } from '@/lib/core/operation'
import { ACTES_LIVRAISON } from '@/lib/livraisons/livraison-faits'
import { ACTES_BLOCAGE, ACTES_MOUVEMENT, ACTES_TRANSFORMATION } from '@/lib/livraisons/stock-faits'
import { ACTES_DIMENSION } from '@/lib/pepiniere/dimension-faits'
import { ACTES_REVISION } from '@/lib/pepiniere/revision-faits'
import { ACTES_TARIF, ACTES_TARIF_NOMME } from '@/lib/pepiniere/tarif-faits'
import { ACTES_VARIETE_ARBRE } from '@/lib/pepiniere/variete-faits'
import { ACTES_CLIENT } from '@/lib/ventes/client-faits'
import { ACTES_COMMANDE } from '@/lib/ventes/commande-faits'
import { OPERATIONS } from './operations'

const ACTES = {
  producteur: ACTES_PRODUCTEUR,
  verger: ACTES_VERGER,
  campagne: ACTES_CAMPAGNE,
  commune: ACTES_COMMUNE,
  livraison: ACTES_LIVRAISON,
  client: ACTES_CLIENT,
  jeton: ACTES_JETON,
  commande: ACTES_COMMANDE,
  transformation: ACTES_TRANSFORMATION,
  mouvement: ACTES_MOUVEMENT,
  blocage: ACTES_BLOCAGE,
  varieteArbre: ACTES_VARIETE_ARBRE,
  dimension: ACTES_DIMENSION,
  tarif: ACTES_TARIF,
  revisionTarif: ACTES_REVISION,
}

const routesDe = (objet: string) =>
  OPERATIONS.filter((o) => o[MARQUE_OPERATION] === 'useCase')
    .map((o) => o.declaration as typeof o.declaration & { objet: string; objetsAussi?: readonly string[] })
    .filter((d) => d.objet === objet || d.objetsAussi?.includes(objet))
    .map((d) => d.route)
    .sort()

test.each(Object.entries(ACTES))('%s', (objet, actes) => {
  expect(routesDe(objet).length).toBeGreaterThan(0)
  expect(Object.keys(actes).sort()).toEqual(routesDe(objet))
})

test('among the prices of its variety, a price is told as by itself', () => {
  expect(Object.keys(ACTES_TARIF_NOMME)).toEqual(Object.keys(ACTES_TARIF))
})
