/** The columns of membership in a file of producers. */
import type { z } from 'zod'
import type { DomainError } from '@/lib/core/domain-error'
import { saisieInvalide } from '@/lib/core/saisie-invalide'
import type { LigneLue } from '@/lib/fichiers/lire-lignes'
import { adhererSchema } from './adhesion.schema'

export type AdhesionLue = Omit<z.output<typeof adhererSchema>, 'code'>

interface Partage {
  /** What the form of a producer would send. */
  fiche: Record<string, unknown>
  /** null: the row says nothing of a membership, or says it wrong. */
  adhesion: AdhesionLue | null
  refus?: DomainError
}

/** The producer and the membership of one row. */
export function partagerSaisie({ saisie }: LigneLue): Partage {
  const { dateAdhesion, numeroAdhesion: numero, partsSociales, dateSortie, ...fiche } = saisie
  const dites = Object.entries({ dateAdhesion, numero, partsSociales, dateSortie }).filter(
    ([, v]) => v !== undefined,
  )
  if (dites.length === 0) return { fiche, adhesion: null }
  // The producer's own code is judged with the producer.
  const lue = adhererSchema.safeParse({ code: 'P001', ...Object.fromEntries(dites) })
  if (!lue.success) return { fiche, adhesion: null, refus: saisieInvalide(lue.error) }
  const { code: _, ...adhesion } = lue.data
  return { fiche, adhesion }
}

/** The register is chronological: numbers that the file gives first, then the others by day. */
export const adhesionsDansLOrdre = <T extends { adhesion: AdhesionLue | null }>(lignes: readonly T[]) =>
  lignes
    .flatMap((l) => (l.adhesion ? [{ ...l, adhesion: l.adhesion }] : []))
    .sort(
      (a, b) =>
        Number(a.adhesion.numero === undefined) - Number(b.adhesion.numero === undefined) ||
        (a.adhesion.dateAdhesion < b.adhesion.dateAdhesion ? -1 : 1),
    )
