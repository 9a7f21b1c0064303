/** What a trace takes in: all below its target, and above it the one way that its nuts came. */
import type { Tx } from '@/lib/base/client'
import type { Cible } from './cible'
import { cle } from './graphe'
import type { CommandeTracee, LignesTrace, LivraisonTracee, LotTrace } from './trace'
import {
  commandeNumero,
  commandesDesLots,
  commandesDuClient,
  lireCommandesTracees,
  lireEcartsTraces,
  lireLivraisonsNommees,
  lireLivraisonsTracees,
  lireLotsTraces,
  lireMouvementsTraces,
  lireTransformationsTracees,
  livraisonsDOrigine,
  lotEtDescendants,
  lotsDe,
  lotsDesLivraisons,
} from './trace.lecture'

/** Orders of a client in one trace: its list has all of them. */
export const COMMANDES_MAXIMUM = 2_000

interface Perimetre {
  livraisons: LivraisonTracee[]
  /** Whole deliveries, or only the way through them. */
  entieres: boolean
  lots: LotTrace[]
  /** Lots of which all is drawn. */
  entiers: ReadonlySet<string>
  commandes: CommandeTracee[]
  tronquee: boolean
}

const codesDe = (lignes: readonly { code: string }[]): string[] => lignes.map((l) => l.code)
const sansDouble = (codes: readonly string[]): string[] => [...new Set(codes)]

/** Everything that became of these deliveries. */
async function enAval(tx: Tx, livraisons: LivraisonTracee[]): Promise<Perimetre> {
  const lots = await lireLotsTraces(tx, lotsDesLivraisons(codesDe(livraisons)))
  const commandes = await lireCommandesTracees(tx, commandesDesLots(codesDe(lots)))
  return { livraisons, entieres: true, lots, entiers: new Set(codesDe(lots)), commandes, tronquee: false }
}

/** A lot with all that was made of it, and the lots and the delivery that it was made of. */
async function duLot(tx: Tx, code: string): Promise<Perimetre> {
  const entiers = await lireLotsTraces(tx, lotEtDescendants(code))
  const lui = entiers.find((l) => l.code === code)
  const [parents, commandes, livraisons] = await Promise.all([
    lui?.ascendants.length ? lireLotsTraces(tx, lotsDe(lui.ascendants)) : [],
    lireCommandesTracees(tx, commandesDesLots(codesDe(entiers))),
    lireLivraisonsNommees(tx, lui ? [lui.livraison] : []),
  ])
  return {
    livraisons,
    entieres: false,
    lots: [...parents, ...entiers],
    entiers: new Set(codesDe(entiers)),
    commandes,
    tronquee: false,
  }
}

/** Orders, and above them the way of their nuts alone. */
async function desCommandes(tx: Tx, lues: CommandeTracee[]): Promise<Perimetre> {
  const commandes = lues.slice(0, COMMANDES_MAXIMUM)
  const vendus = await lireLotsTraces(tx, lotsDe(sansDouble(commandes.map((k) => k.lot))))
  const connus = new Set(codesDe(vendus))
  const parents = sansDouble(vendus.flatMap((l) => l.ascendants)).filter((c) => !connus.has(c))
  const lots = [...(await lireLotsTraces(tx, lotsDe(parents))), ...vendus]
  const livraisons = await lireLivraisonsNommees(tx, sansDouble(lots.map((l) => l.livraison)))
  return {
    livraisons,
    entieres: false,
    lots,
    entiers: new Set(),
    commandes,
    tronquee: lues.length > COMMANDES_MAXIMUM,
  }
}

async function perimetreDe(tx: Tx, { type, code }: Cible, campagne: number): Promise<Perimetre> {
  switch (type) {
    case 'lot':
      return duLot(tx, code)
    case 'livraison':
      return enAval(tx, await lireLivraisonsNommees(tx, [code]))
    case 'verger':
    case 'producteur':
      return enAval(tx, await lireLivraisonsTracees(tx, livraisonsDOrigine(type, code, campagne)))
    case 'commande':
      return desCommandes(tx, await lireCommandesTracees(tx, commandeNumero(code)))
    case 'client':
      return desCommandes(
        tx,
        await lireCommandesTracees(tx, commandesDuClient(code, campagne), COMMANDES_MAXIMUM + 1),
      )
  }
}

export async function lireLignesTrace(
  tx: Tx,
  cible: Cible,
  campagne: number,
): Promise<LignesTrace & { tronquee: boolean }> {
  const { livraisons, entieres, lots, entiers, commandes, tronquee } = await perimetreDe(tx, cible, campagne)
  const donnees = lots.flatMap((l) => l.transformation ?? [])
  const [transformations, ecarts, mouvements] = await Promise.all([
    donnees.length > 0 ? lireTransformationsTracees(tx, donnees) : [],
    entieres ? lireEcartsTraces(tx, codesDe(livraisons)) : [],
    lireMouvementsTraces(tx, codesDe(lots)),
  ])
  return {
    livraisons,
    lots,
    commandes,
    transformations,
    ecarts,
    mouvements,
    partiels: new Set([
      ...(entieres ? [] : livraisons.map((l) => cle('livraison', l.code))),
      ...lots.filter((l) => !entiers.has(l.code)).map((l) => cle('lot', l.code)),
    ]),
    tronquee,
  }
}
