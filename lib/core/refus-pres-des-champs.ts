import { refusDeLaBase } from './database-error'
import { impossible } from './domain-error'

/** What a trigger refuses stands beside the fields that asked for it; for `.catch`. Any other error goes on as it is. */
export const refusPresDesChamps =
  (champs: readonly string[]) =>
  (erreur: unknown): never => {
    const refus = refusDeLaBase(erreur)
    if (refus?.genre !== 'impossible') throw erreur
    throw impossible(
      refus.message,
      champs.map((champ) => ({ champ, message: refus.message })),
    )
  }
