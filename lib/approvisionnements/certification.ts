import { type Jour, plusAnnees, plusJours } from '@/lib/mesures/jour'

/** A certification obtained by a member; `dateFin` is its last day of validity, null when none is known. */
export interface CertificationObtenue {
  id: number
  certification: string
  nom: string
  dateObtention: Jour
  dateFin: Jour | null
  numero: string | null
  organisme: string | null
}

/** As it stands on a day. */
export interface CertificationSuivie extends CertificationObtenue {
  valide: boolean
  /** Its last day is near and no later one of its kind follows it. */
  echeance: boolean
  /** What looks wrong and is kept all the same. */
  avertissements: string[]
}

type Validite = Pick<CertificationObtenue, 'dateObtention' | 'dateFin'>
type Periode = Validite & Pick<CertificationObtenue, 'certification'>

export const estValide = ({ dateObtention, dateFin }: Validite, jour: Jour): boolean =>
  dateObtention <= jour && (dateFin === null || jour <= dateFin)

export const validesLe = <C extends Validite>(certifications: readonly C[], jour: Jour): C[] =>
  certifications.filter((c) => estValide(c, jour))

/** A renewal takes weeks: what lapses within two months is worth a word now. */
export const PREAVIS_ECHEANCE_JOURS = 60

/** A later one of the same kind, whether it already runs or follows this one. */
export const estRenouvelee = (c: Periode, toutes: readonly Periode[]): boolean =>
  c.dateFin === null ||
  toutes.some(
    (autre) =>
      autre.certification === c.certification &&
      (autre.dateFin === null || (c.dateFin !== null && autre.dateFin > c.dateFin)),
  )

export const arriveAEcheance = (c: Periode, toutes: readonly Periode[], jour: Jour): boolean =>
  estValide(c, jour) &&
  c.dateFin !== null &&
  c.dateFin <= plusJours(jour, PREAVIS_ECHEANCE_JOURS) &&
  !estRenouvelee(c, toutes)

/** Whether it carries on from one in force: a certificate that begins tomorrow is only known as the next of another. */
export const prendLaSuite = (nouvelle: Omit<Periode, 'dateFin'>, toutes: readonly Periode[], jour: Jour) =>
  toutes.some(
    (c) =>
      c.certification === nouvelle.certification &&
      estValide(c, jour) &&
      c.dateFin !== null &&
      nouvelle.dateObtention <= plusJours(c.dateFin, 1),
  )

/** The year that follows a certificate, its last day before the same date (domaine.md 4.3); from today on once it has lapsed. */
export function periodeSuivante(dateFin: Jour, jour: Jour): { dateObtention: Jour; dateFin: Jour } {
  const dateObtention = dateFin < jour ? jour : plusJours(dateFin, 1)
  return { dateObtention, dateFin: plusJours(plusAnnees(dateObtention, 1), -1) }
}
