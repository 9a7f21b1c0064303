import type { EchecConnexion } from './echec-connexion'

/** What next-auth writes in the address when the form was sent without our script. */
export function refusDeLAdresse({
  error,
  secondes,
}: {
  error?: string
  secondes?: string
}): EchecConnexion | null {
  if (error === 'Attente' && /^\d{1,4}$/.test(secondes ?? ''))
    return { issue: 'attente', secondes: Number(secondes) }
  if (error === 'CodeDemande' || error === 'CodeFaux') return { issue: 'code', faux: error === 'CodeFaux' }
  if (error === 'MotDePassePerime') return { issue: 'perime' }
  return error === 'CredentialsSignin' ? { issue: 'refus' } : null
}
