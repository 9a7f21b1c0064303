import type { Envoi } from '@/components/ui/envoyer'

/** Beside a cell there is room for one sentence: what is wrong with the price, else what happened. */
export function direEchec(envoi: Exclude<Envoi, { issue: 'ok' }>, champ: string): string {
  if (envoi.issue === 'reseau') return 'Pas de réseau : rien n’est enregistré, réessayez.'
  if (envoi.issue === 'session') return 'Votre session est terminée : reconnectez-vous, puis réessayez.'
  return envoi.champs.find((c) => c.champ === champ)?.message ?? envoi.detail
}
