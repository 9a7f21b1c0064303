/** How a campaign is read from the base, for queries and use cases alike. */
import type { Tx } from '@/lib/base/client'
import { introuvable } from '@/lib/core/domain-error'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { dateVersJour, type Jour, jourParis, jourVersDate } from '@/lib/mesures/jour'
import type { Campagne as Ligne } from '@/prisma/generated/client'
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
  const ligne = await tx.campagne.findFirst({
    where: { debut: { lte: jourVersDate(jour) } },
    orderBy: { annee: 'desc' },
  })
  return ligne && enCampagne(ligne)
}
