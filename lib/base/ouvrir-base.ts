import { join } from 'node:path'
import { dossierDonnees } from './donnees'
import { Empechement, raison } from './empechement'
import { demarrerPostgres, type Postgres } from './postgres-embarque'
import { verifierReglages } from './reglages'

/** The server of others is watched by its own people. */
export type Base = Pick<Postgres, 'url' | 'arreter'> & { embarquee: boolean; veiller?: Postgres['veiller'] }

/** The base of DATABASE_URL, else the embedded one; told to the rest of the program by DATABASE_URL. */
export async function ouvrirBase(dire?: (phrase: string) => void): Promise<Base> {
  const donnee = process.env.DATABASE_URL
  const base = donnee ? etrangere(donnee) : await embarquee(dire)
  try {
    await verifierReglages(base.url).catch((erreur: unknown) => {
      throw donnee ? traduire(erreur) : erreur
    })
  } catch (erreur) {
    await base.arreter()
    throw erreur
  }
  process.env.DATABASE_URL = base.url
  return base
}

const etrangere = (url: string): Base => ({ url, embarquee: false, arreter: async () => {} })

async function embarquee(dire: ((phrase: string) => void) | undefined): Promise<Base> {
  const dossier = join(dossierDonnees(), 'postgres')
  return { ...(await demarrerPostgres({ dossier, ...(dire && { journal: dire }) })), embarquee: true }
}

function traduire(erreur: unknown): unknown {
  if (erreur instanceof Empechement) return erreur
  return new Empechement(`La base indiquée par DATABASE_URL ne répond pas : ${raison(erreur)}`)
}
