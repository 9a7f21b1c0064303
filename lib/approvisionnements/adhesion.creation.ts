/** The memberships of producers who have just been recorded: they have no other, so only the register can refuse one. */
import { parPaquets } from '@/lib/base/par-paquets'
import { type DomainError, estDomainError } from '@/lib/core/domain-error'
import type { Contexte } from '@/lib/core/operation'
import { jourVersDate, jourVersDateOuNul } from '@/lib/mesures/jour'
import { exigerAdhesionPassee, numeroPris, prochainNumero, reserverRegistre } from './adhesion.regles'
import { type AdhesionLue, adhesionsDansLOrdre } from './producteur.adhesion-lue'

interface Entrant {
  code: string
  adhesion: AdhesionLue | null
}

function refusDe(
  adhesion: AdhesionLue,
  pris: ReadonlySet<number>,
  { aujourdhui }: Contexte,
): DomainError | null {
  if (adhesion.numero !== undefined && pris.has(adhesion.numero)) return numeroPris(adhesion.numero)
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
  const donnes = adherents.flatMap((a) => a.adhesion.numero ?? [])
  const connus = await parPaquets(donnes, (numeros) =>
    ctx.tx.adhesion.findMany({ where: { numero: { in: numeros } }, select: { numero: true } }),
  )
  const pris = new Set(connus.flat().map((a) => a.numero))
  const refuses = adherents.filter((a) => {
    const refus = refusDe(a.adhesion, pris, ctx)
    if (refus) refuser(a, refus)
    return refus !== null
  })
  if (refuses.length > 0) return
  let suivant = Math.max(await prochainNumero(ctx.tx), ...donnes.map((n) => n + 1))
  const lignes = adherents.map(({ code, adhesion: { dateAdhesion, dateSortie, numero, partsSociales } }) => ({
    producteurCode: code,
    numero: numero ?? suivant++,
    dateAdhesion: jourVersDate(dateAdhesion),
    dateSortie: jourVersDateOuNul(dateSortie),
    partsSociales: partsSociales ?? null,
  }))
  await parPaquets(lignes, (data) => ctx.tx.adhesion.createMany({ data }))
}
