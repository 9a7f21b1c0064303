/** Producers and orchards are never deleted: they become inactive for a reason, and active again. */
export interface Activite {
  actif?: boolean | undefined
  motif?: string | undefined
}

interface ActiviteCorrigee {
  actif?: boolean
  motifInactivite?: string | null | undefined
  /** Why the reason cannot be taken. */
  obstacle?: string
}

/** What a correction makes of it: a reason alone corrects why the record is inactive, and means nothing of an active one. */
export function activiteCorrigee(etaitActif: boolean, { actif, motif }: Activite): ActiviteCorrigee {
  if (actif !== undefined) return { actif, motifInactivite: actif ? null : motif }
  if (motif === undefined) return {}
  if (!etaitActif) return { motifInactivite: motif }
  return {
    obstacle: 'Cette fiche est active : retirez le motif, ou désactivez-la en même temps que vous le donnez.',
  }
}
