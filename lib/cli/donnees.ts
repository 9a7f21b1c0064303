/** `npm run donnees`: fills a demonstration, or an empty base, with ten seasons of a large cooperative. */
import { estDemonstration } from '../base/demonstration'
import { Empechement, estEmpechement } from '../base/empechement'
import { genererClient } from '../base/generation'
import { appliquerMigrations } from '../base/migrations'
import { type Base, ouvrirBase } from '../base/ouvrir-base'
import { controler } from './controler'
import { AIDE, type DemandeDonnees, lireDemandeDonnees } from './donnees-arguments'

const NOMBRE = new Intl.NumberFormat('fr-FR')
const secondesDepuis = (debut: number) => `${Math.round((performance.now() - debut) / 1000)} s`

async function remplirBase(base: Base, { campagnes, graine, reduction }: DemandeDonnees): Promise<boolean> {
  const debut = performance.now()
  // The generated client may not exist when this file is read: everything that needs it comes late.
  const { preparerBase } = await import('./preparer-base')
  const { grandeTaille, refusDeRemplir, remplir } = await import('@/prisma/grande-base')
  const { maintenant } = await import('@/lib/core/horloge')
  const { jourParis } = await import('@/lib/mesures/jour')
  const refus = await refusDeRemplir(base.url, await estDemonstration(base.url))
  if (refus !== null) throw new Empechement(refus)
  await appliquerMigrations(base.url)
  await preparerBase(base)
  const pleine = grandeTaille(campagnes)
  const reduite = (n: number) => Math.max(1, Math.round(n / reduction))
  const taille = {
    campagnes,
    producteurs: reduite(pleine.producteurs),
    vergers: reduite(pleine.vergers),
    livraisonsParCampagne: reduite(pleine.livraisonsParCampagne),
    clients: reduite(pleine.clients),
  }
  const attendues = taille.livraisonsParCampagne * campagnes
  console.log(
    `Remplissage de ${base.embarquee ? 'la base embarquée' : new URL(base.url).pathname.slice(1)} : ${NOMBRE.format(attendues)} livraisons sur ${campagnes} campagnes, graine ${graine}…`,
  )
  const dixieme = Math.max(1, Math.floor(attendues / 10))
  let dit = 0
  const avancer = (faites: number) => {
    if (faites < dit + dixieme && faites < attendues) return
    dit = faites
    console.log(`  ${NOMBRE.format(faites)} livraisons, ${secondesDepuis(debut)}`)
  }
  const comptes = await remplir({
    url: base.url,
    graine,
    taille,
    aujourdhui: jourParis(maintenant()),
    avancer,
  })
  const duree = secondesDepuis(debut)
  const tenus = await controler(base.url)
  for (const [table, nombre] of Object.entries(comptes))
    console.log(`${table.replaceAll('_', ' ').padEnd(26)} ${NOMBRE.format(nombre).padStart(10)}`)
  console.log(`Remplie en ${duree}, contrôle compris ${secondesDepuis(debut)}.`)
  return tenus
}

async function lancer(demande: DemandeDonnees): Promise<void> {
  genererClient()
  const base = await ouvrirBase()
  try {
    const { fermerDb } = await import('../base/client')
    process.exitCode = (await remplirBase(base, demande).finally(fermerDb)) ? 0 : 1
  } finally {
    await base.arreter()
  }
}

try {
  const demande = lireDemandeDonnees(process.argv.slice(2))
  if (demande === null) console.log(AIDE)
  else await lancer(demande)
} catch (erreur) {
  console.error(estEmpechement(erreur) ? erreur.message : erreur)
  process.exitCode = 1
}
