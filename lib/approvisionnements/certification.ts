import { type Jour, plusJours } from '@/lib/mesures/jour'

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

type Validite = Pick<CertificationObtenue, 'dateObtention' | 'dateFin'>

export const estValide = ({ dateObtention, dateFin }: Validite, jour: Jour): boolean =>
  dateObtention <= jour && (dateFin === null || jour <= dateFin)

export const validesLe = <C extends Validite>(certifications: readonly C[], jour: Jour): C[] =>
  certifications.filter((c) => estValide(c, jour))

/** A renewal takes weeks: what lapses within two months is worth a word now. */
const PREAVIS_JOURS = 60

export const echeanceProche = (c: Validite, jour: Jour): boolean =>
  estValide(c, jour) && c.dateFin !== null && c.dateFin <= plusJours(jour, PREAVIS_JOURS)
