/** How a study is read from the base: its inputs, and its results computed anew. */
import { ACTEUR_SYSTEME } from '@/lib/access/acteur'
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import type { Etude as Ligne, Prisma } from '@/prisma/generated/client'
import type { Entrees } from './entrees'
import type { Etude } from './etude'
import { bilanDe } from './rentabilite'

const ouNul = (valeur: bigint | null): number | null => (valeur === null ? null : Number(valeur))

const enEntrees = (l: Ligne): Entrees => ({
  telephoneCentimes: Number(l.telephoneCentimes),
  telephoneCommercialCentimes: Number(l.telephoneCommercialCentimes),
  telephoneAdministratifCentimes: Number(l.telephoneAdministratifCentimes),
  telephoneProductionCentimes: Number(l.telephoneProductionCentimes),
  internetCentimes: Number(l.internetCentimes),
  internetCommercialCentimes: Number(l.internetCommercialCentimes),
  internetAdministratifCentimes: Number(l.internetAdministratifCentimes),
  internetProductionCentimes: Number(l.internetProductionCentimes),
  ventesCentimes: Number(l.ventesCentimes),
  hebergementCentimes: Number(l.hebergementCentimes),
  hautDebitMensuelCentimes: Number(l.hautDebitMensuelCentimes),
  gainTelephoneDixMilliemes: l.gainTelephoneDixMilliemes,
  partChiffreAffairesDixMilliemes: l.partChiffreAffairesDixMilliemes,
  tauxActuelDixMilliemes: l.tauxActuelDixMilliemes,
  tauxAutresMinimumDixMilliemes: l.tauxAutresMinimumDixMilliemes,
  tauxAutresMaximumDixMilliemes: l.tauxAutresMaximumDixMilliemes,
  surcoutRetenuCentimes: ouNul(l.surcoutRetenuCentimes),
  partPorteuseDixMilliemes: l.partPorteuseDixMilliemes,
  nombrePorteurs: l.nombrePorteurs,
})

/** Accounts by identifier; one that is no longer there has its identifier only. */
async function nomsDes(tx: Tx, auteurs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const comptes = await tx.utilisateur.findMany({
    where: { identifiant: { in: [...new Set(auteurs)] } },
    select: { identifiant: true, nom: true },
  })
  return new Map([
    [ACTEUR_SYSTEME.identifiant, ACTEUR_SYSTEME.nom],
    ...comptes.map((c) => [c.identifiant, c.nom] as const),
  ])
}

export async function lireEtudes(tx: Tx, ou: Prisma.EtudeFindManyArgs['where']): Promise<Etude[]> {
  const lignes = await tx.etude.findMany({ where: ou ?? {} })
  const noms = await nomsDes(
    tx,
    lignes.map((l) => l.auteur),
  )
  return lignes.map((l) => {
    const entrees = enEntrees(l)
    return {
      code: l.code,
      nom: l.nom,
      origine: l.origineCode,
      auteur: l.auteur,
      auteurNom: noms.get(l.auteur) ?? l.auteur,
      creeLe: l.creeLe.toISOString(),
      modifieeLe: l.modifieeLe.toISOString(),
      actif: l.actif,
      motifInactivite: l.motifInactivite,
      entrees,
      resultat: bilanDe(entrees),
    }
  })
}

export async function ficheEtude(tx: Tx, code: string): Promise<Etude> {
  const [etude] = await lireEtudes(tx, { code })
  if (!etude) throw introuvable(`L’étude ${code} n’existe pas : cherchez-la dans la liste des études.`)
  return etude
}
