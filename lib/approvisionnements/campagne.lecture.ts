/** How a campaign is read from the base, for queries and use cases alike. */
import type { Tx } from '@/lib/base/client'
import { planGarde } from '@/lib/base/plan-garde'
import { introuvable } from '@/lib/core/domain-error'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { dateVersJour, type Jour, jourParis, jourVersDate } from '@/lib/mesures/jour'
import { type Campagne as Ligne, Prisma } from '@/prisma/generated/client'
import { REGLES_AU_CHOIX } from './aoc-verger'
import type { Campagne } from './campagne'

export const enCampagne = ({ annee, debut, clotureeLe, ...ligne }: Ligne): Campagne => ({
  annee,
  libelle: libelleCampagne(annee),
  debut: dateVersJour(debut),
  calibreMinimumAocMm: ligne.calibreMinimumAocMm,
  plafondNonAdherentsPourMille: ligne.plafondNonAdherentsPourMille,
  reglesAoc: REGLES_AU_CHOIX.filter((code) => ligne.reglesAoc.includes(code)),
  cloturee: clotureeLe && jourParis(clotureeLe),
})

export async function ficheCampagne(tx: Tx, annee: number): Promise<Campagne> {
  const ligne = await tx.campagne.findUnique({ where: { annee } })
  if (!ligne)
    throw introuvable(`La campagne ${libelleCampagne(annee)} n’existe pas : choisissez-en une autre.`)
  return enCampagne(ligne)
}

/** The campaign to which a day belongs; null before the first one. */
export async function campagneDuJourOuNulle(tx: Tx, jour: Jour): Promise<Campagne | null> {
  const [ligne] = await tx.$queryRaw<Ligne[]>(
    planGarde(Prisma.sql`
      SELECT annee, debut, calibre_minimum_aoc_mm AS "calibreMinimumAocMm", regles_aoc AS "reglesAoc",
        plafond_non_adherents_pour_mille AS "plafondNonAdherentsPourMille", cloturee_le AS "clotureeLe"
      FROM campagne WHERE debut <= ${jourVersDate(jour)}::date ORDER BY annee DESC LIMIT 1`),
  )
  return ligne ? enCampagne(ligne) : null
}
