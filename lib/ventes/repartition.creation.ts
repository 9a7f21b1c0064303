/** A demand that no lot can serve alone: one order a lot, all of them or none. */
import type { Tx } from '@/lib/base/client'
import { champImpossible, manqueDeStock } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { type Commande, poidsLignes } from './commande'
import { type CommandeVoulue, ecrireCommande, type LignePesee, preparer } from './commande.creation'
import { type DemandeSaisie, lireDemande } from './demande.creation'
import { exigerLotLibre, type LotTenu, lotsCandidats, tenirLots } from './lot-tenu.lecture'
import { manqueEnMots, type Part, repartir } from './repartition'

const COMMANDES_MAXIMUM = 50
/** Held beside the lots of the split: they serve when somebody took some of it meanwhile. */
const RESERVE = 10

const partager = (lots: readonly LotTenu[], lignes: readonly LignePesee[]) =>
  repartir(
    lots,
    lignes,
    lignes.map((l) => ({ code: l.conditionnement, contenant: '', poidsGrammes: l.poidsUnitaireGrammes })),
  )

/** The lots of the split and some more, held in the order of their codes, given back the oldest first. */
async function tenirAnciens(tx: Tx, offerts: readonly LotTenu[], parts: readonly Part[]): Promise<LotTenu[]> {
  const pris = new Set(parts.map((p) => p.lot))
  const reserve = offerts.filter((l) => !pris.has(l.code)).slice(0, RESERVE)
  const voulus = offerts.filter((l) => pris.has(l.code) || reserve.includes(l))
  const tenus = new Map(
    (
      await tenirLots(
        tx,
        voulus.map((l) => l.code),
      )
    ).map((l) => [l.code, l]),
  )
  return voulus.flatMap((l) => tenus.get(l.code) ?? [])
}

function exigerTout(partage: ReturnType<typeof repartir>): Part[] {
  if (partage.manqueGrammes > 0) throw manqueDeStock('lignes', manqueEnMots(partage))
  if (partage.parts.length > COMMANDES_MAXIMUM)
    throw champImpossible(
      'lignes',
      `Il faudrait ${partage.parts.length} lots : au plus ${COMMANDES_MAXIMUM} commandes à la fois, réduisez les quantités.`,
    )
  return partage.parts
}

export async function creerReparties(
  ctx: Contexte,
  voulue: CommandeVoulue,
  saisie: DemandeSaisie,
): Promise<Commande[]> {
  const lignes = await preparer(ctx, voulue)
  const offerts = await lotsCandidats(ctx.tx, await lireDemande(ctx.tx, saisie))
  const apercu = exigerTout(partager(offerts, lignes))
  const parts = exigerTout(partager(await tenirAnciens(ctx.tx, offerts, apercu), lignes))
  for (const { lot } of parts) await exigerLotLibre(ctx.tx, lot)
  const commandes: Commande[] = []
  for (const part of parts)
    commandes.push(await ecrireCommande(ctx, voulue, lignesDe(part, lignes), part.lot))
  return commandes
}

/** Weighed as the whole was: what is written weighs what was shared out. */
function lignesDe(part: Part, lignes: readonly LignePesee[]): LignePesee[] {
  const pesees = lignes.flatMap((l) => {
    const prise = part.lignes.find(({ conditionnement }) => conditionnement === l.conditionnement)
    return prise ? [{ ...l, quantite: prise.quantite }] : []
  })
  if (poidsLignes(pesees) !== part.poidsGrammes) throw new Error(`the part of ${part.lot} weighs otherwise`)
  return pesees
}
