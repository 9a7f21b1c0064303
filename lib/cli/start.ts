import { Arret, ArretDemande } from '../base/arret'
import { constructionPerimee, construire } from '../base/construction'
import { effacerInachevee, estDemonstration } from '../base/demonstration'
import { secret } from '../base/donnees'
import { estEmpechement } from '../base/empechement'
import { genererClient } from '../base/generation'
import { rendreMemoire } from '../base/memoire'
import { appliquerMigrations, exigerMigrations } from '../base/migrations'
import { ouvrirBase } from '../base/ouvrir-base'
import { lirePort, portPris, verifierPort } from '../base/port'
import { tenirSceaux } from '../base/sceaux'
import { viderJournal } from '../core/journal'
import { jetonDesMesures } from '../doors/mesures-jeton'
import { annoncer } from './annonce'

const dev = process.argv.includes('--dev')
const arret = new Arret()
const sansMigrations = process.env.NOIXCOOP_MIGRATIONS === '0'

Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })

// Whoever reads our words may go (a closed terminal, a runner that died): we go on, and still stop when asked to.
for (const flux of [process.stdout, process.stderr]) flux.on('error', () => {})
const depart = demarrer()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void finir())
await depart.catch(async (erreur: unknown) => {
  if (arret.demande) return
  console.error(estEmpechement(erreur) ? erreur.message : erreur)
  await arret.tout()
  viderJournal()
  process.exit(1)
})

async function demarrer() {
  const port = lirePort()
  await verifierPort(port)
  jetonDesMesures()
  if (genererClient()) console.log('Client de la base généré.')
  const base = await ouvrirBase()
  await arret.apres(base.arreter)
  if (base.veiller)
    await arret.apres(base.veiller({ dire: console.error, abandonner, enArret: () => arret.demande }))
  if (base.embarquee) await effacerInachevee(base.url)
  await preparerSchema(base.url)
  arret.verifier()
  // The generated client may not have existed when this file was read: nothing above imports it.
  const { fermerDb } = await import('../base/client')
  await arret.apres(fermerDb)
  // Once nobody writes any more, and the base is still there.
  await arret.apres(tenirSceaux(base.url))
  const { ecrireUsages } = await import('../access/usage-jeton')
  // Once the front is closed: what tokens did since the last minute was only counted.
  await arret.apres(ecrireUsages)
  const { preparerBase } = await import('./preparer-base')
  if (!sansMigrations) await preparerBase(base)
  arret.verifier()
  process.env.NEXTAUTH_SECRET = secret()
  if (!dev && constructionPerimee()) await construirePages()
  const { servir } = await import('@/lib/doors/front')
  // tsx has Node keep the maps of all that is loaded, of which pages are the most: the log reads those it needs.
  if (!dev) process.setSourceMapsEnabled(false)
  const { adresse, fermer } = await servir({ port, dev }).catch((erreur: NodeJS.ErrnoException) => {
    throw erreur.code === 'EADDRINUSE' ? portPris(port) : erreur
  })
  await arret.apres(fermer)
  rendreMemoire()
  // The house is open: a base that is away at this very moment is no reason to close it.
  annoncer(adresse, await estDemonstration(base.url).catch(() => false))
}

/** `NOIXCOOP_MIGRATIONS=0`: another account prepared the base before (`npm run migrer`), ours may not change tables. */
async function preparerSchema(url: string) {
  if (sansMigrations) return exigerMigrations(url)
  const appliquees = await appliquerMigrations(url)
  if (appliquees.length > 0) console.log(`Migrations appliquées : ${appliquees.join(', ')}.`)
}

async function construirePages() {
  console.log('Construction des pages (une minute environ, seulement quand le programme a changé)…')
  await construire((arreter) => void arret.apres(arreter))
  arret.verifier()
}

/** Whoever watches over the application (systemd, a person) has to know that it cannot go on. */
function abandonner(phrase: string): void {
  console.error(phrase)
  // Not waited for: the watch is one of the things that end.
  void arret.tout().then(() => process.exit(1))
}

/** A second Ctrl-C changes nothing: PostgreSQL has to be stopped by someone. npm repeats the first one. */
async function finir() {
  if (arret.demande) return
  console.log('\nArrêt en cours…')
  await arret.tout()
  // A step that was under way when the signal came: it ends here, and what it started is undone too.
  await depart.catch((erreur: unknown) => {
    if (!(erreur instanceof ArretDemande)) console.error('Démarrage interrompu.')
  })
  await arret.tout()
  viderJournal()
  process.exit(0)
}
