/** How tokens are read from the base: never with their print. */
import type { Contexte } from '@/lib/core/operation'
import { dateVersJourOuNul, jourVersDate, plusJours } from '@/lib/mesures/jour'
import { introuvable } from '../core/domain-error'
import { etatJeton, type Jeton } from './jeton'
import { derniereUtilisation, usagesEnAttente } from './usage-jeton'

type Lecteur = Pick<Contexte, 'tx' | 'aujourdhui'>

const JOURS_COMPTES = 30

const inconnu = (client: string) => `Le client ${client} n’a pas de jeton ici : relisez son identifiant.`

/** The client is there, and has the service. */
export async function exigerClientDuService({ tx }: Lecteur, id: string): Promise<void> {
  const [client] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM client WHERE id = ${id} AND distributeur`
  if (!client) throw introuvable(inconnu(id))
}
export const phraseClientInconnu = inconnu

interface Ou {
  clientId: string
  id?: number | { lt: number }
}

/** The latest first. */
export async function lireJetons({ tx, aujourdhui }: Lecteur, ou: Ou, combien: number): Promise<Jeton[]> {
  const depuis = jourVersDate(plusJours(aujourdhui, -JOURS_COMPTES))
  const lignes = await tx.jeton.findMany({
    where: ou,
    orderBy: { id: 'desc' },
    take: combien,
    omit: { empreinte: true },
    include: { usages: { where: { jour: { gt: depuis } }, select: { requetes: true } } },
  })
  return lignes.map(({ clientId, usages, revoquePar: _, ...ligne }) => {
    const expireLe = dateVersJourOuNul(ligne.expireLe)
    const revoqueLe = ligne.revoqueLe?.toISOString() ?? null
    return {
      ...ligne,
      client: clientId,
      expireLe,
      creeLe: ligne.creeLe.toISOString(),
      revoqueLe,
      derniereUtilisationLe:
        derniereUtilisation(ligne.id, ligne.derniereUtilisationLe)?.toISOString() ?? null,
      etat: etatJeton({ expireLe, revoqueLe }, aujourdhui),
      requetes30Jours: [...usages, ...usagesEnAttente(ligne.id).values()].reduce(
        (somme, u) => somme + u.requetes,
        0,
      ),
    }
  })
}

export async function ficheJeton(ctx: Lecteur, client: string, id: number): Promise<Jeton> {
  const [jeton] = await lireJetons(ctx, { clientId: client, id }, 1)
  if (!jeton) throw introuvable(`Ce jeton n’existe pas : relisez la liste des jetons de ${client}.`)
  return jeton
}
