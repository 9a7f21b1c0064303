import type { Adhesion } from './adhesion'
import type { CertificationSuivie } from './certification'

/** A producer, as it stands on a day, today unless another was asked for: whether it is a member is told by its memberships. */
export interface Producteur {
  code: string
  raisonSociale: string
  adresse: string
  codePostal: string
  ville: string
  civilite: string | null
  responsableNom: string
  responsablePrenom: string
  courriel: string | null
  telephone: string | null
  siret: string | null
  nomPublic: boolean
  actif: boolean
  motifInactivite: string | null
  adherent: boolean
  /** The membership in force, or the last one. */
  adhesion: Adhesion | null
  /** All periods, the latest first. */
  adhesions: Adhesion[]
  certifications: CertificationSuivie[]
}
