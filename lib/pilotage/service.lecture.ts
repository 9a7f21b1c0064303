/** How the figures of the web service are read: orders by their door, and what tokens asked, day by day. */
import type { Tx } from '@/lib/base/client'
import { anneeDe, type Jour } from '@/lib/mesures/jour'
import { Prisma } from '@/prisma/generated/client'
import type { FaitsService } from './service'

interface Commandes {
  commerce: number
  portail: number
  service: number
}

/** The campaigns around these days first: they have an index, days alone have none. */
const prises = (depuis: Jour, jusqua: Jour) =>
  Prisma.sql`campagne_annee BETWEEN ${anneeDe(depuis) - 1} AND ${anneeDe(jusqua)}
    AND date_commande BETWEEN ${depuis}::date AND ${jusqua}::date`

async function compterCommandes(tx: Tx, depuis: Jour, jusqua: Jour): Promise<Commandes> {
  const [ligne] = await tx.$queryRaw<Commandes[]>`
    SELECT count(*) FILTER (WHERE origine = 'COMMERCE')::int AS commerce,
      count(*) FILTER (WHERE origine = 'PORTAIL')::int AS portail,
      count(*) FILTER (WHERE origine = 'SERVICE')::int AS service
    FROM commande WHERE ${prises(depuis, jusqua)}`
  return ligne ?? { commerce: 0, portail: 0, service: 0 }
}

interface Usage {
  requetes: bigint
  freinees: bigint
  dureeMs: bigint
  jours: number
}

async function compterUsages(tx: Tx, depuis: Jour, jusqua: Jour): Promise<Usage | undefined> {
  const [ligne] = await tx.$queryRaw<Usage[]>`
    SELECT coalesce(sum(u.requetes), 0)::bigint AS requetes, coalesce(sum(u.freinees), 0)::bigint AS freinees,
      coalesce(sum(u.duree_ms), 0)::bigint AS "dureeMs",
      count(DISTINCT (j.client_id, u.jour))
        FILTER (WHERE u.requetes > u.freinees AND c.client_id IS NULL)::int AS jours
    FROM usage_jeton u JOIN jeton j ON j.id = u.jeton_id
    LEFT JOIN (SELECT DISTINCT client_id, date_commande FROM commande
      WHERE origine = 'SERVICE' AND ${prises(depuis, jusqua)}) c
      ON c.client_id = j.client_id AND c.date_commande = u.jour
    WHERE u.jour BETWEEN ${depuis}::date AND ${jusqua}::date`
  return ligne
}

export async function lireFaitsService(tx: Tx, depuis: Jour, jusqua: Jour): Promise<FaitsService> {
  const commandes = await compterCommandes(tx, depuis, jusqua)
  const usage = await compterUsages(tx, depuis, jusqua)
  return {
    commandesCommerce: commandes.commerce,
    commandesPortail: commandes.portail,
    commandesService: commandes.service,
    requetes: Number(usage?.requetes ?? 0),
    freinees: Number(usage?.freinees ?? 0),
    dureeMs: Number(usage?.dureeMs ?? 0),
    joursDeSuivi: usage?.jours ?? 0,
  }
}
