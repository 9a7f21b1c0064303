/**
 * `npm run etat-commandes -- carr15432`: what the web service answers about one distributor, byte for byte, and
 * nothing else on standard output. The case's `AfficheCommandesCarreClerc`; its base, 192.168.10.240:2207/baseNoixCoop,
 * is a DATABASE_URL. That of others is only read; ours is made as `npm start` does when it is not there yet.
 */
import { effacerInachevee, enCreation, estDemonstration } from '../base/demonstration'
import { Empechement, estEmpechement } from '../base/empechement'
import { genererClient } from '../base/generation'
import { appliquerMigrations } from '../base/migrations'
import { ouvrirBase } from '../base/ouvrir-base'
import { type DemandeEtat, lireDemandeEtat } from './etat-commandes-arguments'

/** Words of progress: standard output holds the document. */
const dire = (phrase: string): void => console.error(phrase)

/** Gives what stops it. */
async function ouvrir(): Promise<() => Promise<void>> {
  if (process.env.DATABASE_URL) return async () => {}
  const base = await ouvrirBase(dire)
  try {
    if (await enCreation(base.url))
      throw new Empechement('Le monde de démonstration est en cours de création : réessayez dans une minute.')
    if (!(await estDemonstration(base.url))) {
      await effacerInachevee(base.url)
      await appliquerMigrations(base.url)
      const { preparerBase } = await import('./preparer-base')
      await preparerBase(base, dire)
    }
    return base.arreter
  } catch (erreur) {
    await base.arreter()
    throw erreur
  }
}

async function document(demande: DemandeEtat): Promise<string> {
  // The generated client may not exist when this file is read: everything that needs it comes late.
  const { ACTEUR_SYSTEME } = await import('@/lib/access/acteur')
  const { etatCommandes } = await import('@/lib/distributeurs/etat-commandes.queries')
  const { ecrireEtatCommandes } = await import('@/lib/distributeurs/etat-commandes.schema')
  return ecrireEtatCommandes(await etatCommandes(ACTEUR_SYSTEME, demande))
}

async function enPhrase(erreur: unknown, { distributeur }: DemandeEtat): Promise<unknown> {
  const { estDomainError } = await import('@/lib/core/domain-error')
  if (!estDomainError(erreur)) return erreur
  return new Empechement(
    erreur.genre === 'introuvable'
      ? `Aucun distributeur n’a l’identifiant « ${distributeur} » dans cette base : relisez-le.`
      : (erreur.champs[0]?.message ?? erreur.message),
  )
}

async function lancer(demande: DemandeEtat): Promise<void> {
  genererClient()
  const arreter = await ouvrir()
  const { fermerDb } = await import('../base/client')
  try {
    process.stdout.write(await document(demande))
  } catch (erreur) {
    throw await enPhrase(erreur, demande)
  } finally {
    await fermerDb()
    await arreter()
  }
}

try {
  await lancer(lireDemandeEtat(process.argv.slice(2)))
} catch (erreur) {
  console.error(estEmpechement(erreur) ? erreur.message : erreur)
  process.exitCode = 1
}
