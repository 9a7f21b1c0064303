/**
 * What tokens are doing: how fast they ask, how often, since when. Counted in memory, which all bundles of the process
 * share, and written once a minute (fiabilite.md rule 5): a read of the service writes nothing.
 */
import { db } from '@/lib/base/client'
import { maintenant } from '@/lib/core/horloge'
import { journal } from '@/lib/core/journal'
import { compter } from '@/lib/core/metriques'
import { type Jour, jourParis } from '@/lib/mesures/jour'
import { puiser, type Seau } from './debit'

const ECRITURE_MS = 60_000
/** Requests a minute; whoever polls once a minute is far below. */
const PAR_MINUTE = 300

interface Compte {
  requetes: number
  freinees: number
  dureeMs: number
}

interface Usages {
  seaux: Map<number, Seau>
  dernieres: Map<number, Date>
  /** By token and day. */
  comptes: Map<number, Map<Jour, Compte>>
  minuterie: NodeJS.Timeout | null
}

const CLE = Symbol.for('noixcoop.usages')
const partage = globalThis as { [CLE]?: Usages }
const usages = (): Usages => {
  partage[CLE] ??= { seaux: new Map(), dernieres: new Map(), comptes: new Map(), minuterie: null }
  return partage[CLE]
}

/** `NOIXCOOP_SERVICE_PAR_MINUTE` */
export const debitParMinute = (): number => Number(process.env.NOIXCOOP_SERVICE_PAR_MINUTE) || PAR_MINUTE

/** Seconds this token has to wait; 0 when its request may go on. */
export function freiner(jetonId: number): number {
  const { seaux } = usages()
  const { seau, attenteSecondes } = puiser(seaux.get(jetonId), performance.now(), debitParMinute())
  seaux.set(jetonId, seau)
  return attenteSecondes
}

export function noterUsage(jetonId: number, { ms, freinee }: { ms: number; freinee: boolean }): void {
  const etat = usages()
  const instant = maintenant()
  etat.dernieres.set(jetonId, instant)
  compter('noixcoop_token_requests_total', 'Requests of the web service, by number of token.', {
    token: String(jetonId),
  })
  const jours = etat.comptes.get(jetonId) ?? new Map<Jour, Compte>()
  etat.comptes.set(jetonId, jours)
  const jour = jourParis(instant)
  const compte = jours.get(jour) ?? { requetes: 0, freinees: 0, dureeMs: 0 }
  jours.set(jour, {
    requetes: compte.requetes + 1,
    freinees: compte.freinees + (freinee ? 1 : 0),
    dureeMs: compte.dureeMs + ms,
  })
  etat.minuterie ??= setTimeout(() => void ecrireUsages(), ECRITURE_MS).unref()
}

/** What this process has seen, or what was written: the later. */
export function derniereUtilisation(jetonId: number, ecrite: Date | null): Date | null {
  const vue = usages().dernieres.get(jetonId) ?? null
  return vue !== null && (ecrite === null || vue > ecrite) ? vue : ecrite
}

/** What this process has counted and not yet written, by day. */
export const usagesEnAttente = (jetonId: number): ReadonlyMap<Jour, Readonly<Compte>> =>
  usages().comptes.get(jetonId) ?? new Map()

/** Writes what was counted; when the base is away it is counted on and written later. */
export async function ecrireUsages(): Promise<void> {
  const etat = usages()
  if (etat.minuterie) clearTimeout(etat.minuterie)
  const { comptes, dernieres } = etat
  Object.assign(etat, { comptes: new Map(), minuterie: null })
  try {
    for (const [jetonId, jours] of [...comptes].sort(([a], [b]) => a - b)) {
      await ecrire(jetonId, dernieres.get(jetonId) ?? maintenant(), jours)
      comptes.delete(jetonId)
    }
  } catch (err) {
    journal.warn({ err }, 'usage of tokens not written')
    for (const [jetonId, jours] of comptes) reprendre(etat, jetonId, jours)
    etat.minuterie ??= setTimeout(() => void ecrireUsages(), ECRITURE_MS).unref()
  }
}

const ecrire = (jetonId: number, derniere: Date, jours: Map<Jour, Compte>) =>
  db().$transaction(async (tx) => {
    await tx.$executeRaw`UPDATE jeton SET derniere_utilisation_le = ${derniere}
      WHERE id = ${jetonId} AND coalesce(derniere_utilisation_le < ${derniere}, TRUE)`
    for (const [jour, { requetes, freinees, dureeMs }] of jours)
      await tx.$executeRaw`INSERT INTO usage_jeton AS u (jeton_id, jour, requetes, freinees, duree_ms)
        VALUES (${jetonId}, ${jour}::date, ${requetes}, ${freinees}, ${Math.round(dureeMs)})
        ON CONFLICT (jeton_id, jour) DO UPDATE SET requetes = u.requetes + excluded.requetes,
          freinees = u.freinees + excluded.freinees, duree_ms = u.duree_ms + excluded.duree_ms`
  })

function reprendre({ comptes }: Usages, jetonId: number, jours: Map<Jour, Compte>): void {
  const deja = comptes.get(jetonId) ?? new Map<Jour, Compte>()
  comptes.set(jetonId, deja)
  for (const [jour, compte] of jours) {
    const autre = deja.get(jour) ?? { requetes: 0, freinees: 0, dureeMs: 0 }
    deja.set(jour, {
      requetes: autre.requetes + compte.requetes,
      freinees: autre.freinees + compte.freinees,
      dureeMs: autre.dureeMs + compte.dureeMs,
    })
  }
}
