/** Refusals, counted by what kind they are: a shop that sells out, a program that asks too fast, a guesser of passwords. */
import { compter } from './metriques'

export const compterRefus = (kind: string): void =>
  compter('noixcoop_refusals_total', 'Requests that were refused, by kind.', { kind })
