/** The memberships of producers who have just been recorded: they have no other, so only the register can refuse one. */
import { parPaquets } from '@/lib/base/par-paquets'
import { champConflit, type DomainError, estDomainError } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { jourVersDate, jourVersDateOuNul } from '@/lib/mesures/jour'
import { type Entree, obstacleNumero } from './adhesion'
import { exigerAdhesionPassee, numeroPris, prochainNumero, reserverRegistre } from './adhesion.regles'
import { type AdhesionLue, adhesionsDansLOrdre } from './producteur.adhesion-lue'
import { enAdhesion } from './producteur.lecture'

interface Entrant {
  code: string
  adhesion: AdhesionLue | null
}

/** `registre` holds what is written and what the file gives: a typed number keeps the order of both. */
function refusDe(
  { numero, ...adhesion }: AdhesionLue,
  { pris, registre }: { pris: ReadonlySet<number>; registre: readonly Entree[] },
  { aujourdhui }: Contexte,
): DomainError | null {
  if (numero !== undefined) {
    if (pris.has(numero)) return numeroPris(numero)
    const obstacle = obstacleNumero({ numero, dateAdhesion: adhesion.dateAdhesion }, registre)
    if (obstacle) return champConflit('numero', obstacle)
  }
  try {
    exigerAdhesionPassee(adhesion.dateAdhesion, aujourdhui)
    return null
  } catch (erreur) {
    if (estDomainError(erreur)) return erreur
    throw erreur
  }
}

/** Writes them all, in the order of the register, unless one is refused: `refuser` then hears each refusal. */
export async function faireAdherer<T extends Entrant>(
  ctx: Contexte,
  entrants: readonly T[],
  refuser: (entrant: T, refus: DomainError) => void,
): Promise<void> {
  const adherents = adhesionsDansLOrdre(entrants)
  if (adherents.length === 0) return
  await reserverRegistre(ctx.tx)
  const donnes = adherents.flatMap(({ adhesion: { numero, dateAdhesion } }) =>
    numero === undefined ? [] : [{ numero, dateAdhesion }],
  )
  const inscrites = (await ctx.tx.adhesion.findMany()).map(enAdhesion)
  const pris = new Set(inscrites.map((a) => a.numero))
  const registre = [...inscrites, ...donnes].sort((a, b) => a.numero - b.numero)
  const refuses = adherents.filter((a) => {
    const refus = refusDe(a.adhesion, { pris, registre }, ctx)
    if (refus) refuser(a, refus)
    return refus !== null
  })
  if (refuses.length > 0) return
  let suivant = Math.max(await prochainNumero(ctx.tx), ...donnes.map((d) => d.numero + 1))
  const lignes = adherents.map(({ code, adhesion: { dateAdhesion, dateSortie, numero, partsSociales } }) => ({
    producteurCode: code,
    numero: numero ?? suivant++,
    dateAdhesion: jourVersDate(dateAdhesion),
    dateSortie: jourVersDateOuNul(dateSortie),
    partsSociales: partsSociales ?? null,
  }))
  await parPaquets(lignes, (data) => ctx.tx.adhesion.createMany({ data }))
}
