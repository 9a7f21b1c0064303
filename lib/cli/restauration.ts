/** `npm run restauration -- <fichier>`: a backup into an empty base, embedded or of a server, whole or not at all. */
import { estEmpechement } from '../base/empechement'
import { ouvrirBase } from '../base/ouvrir-base'
import { restaurer } from '../base/restaurer'
import { lireSauvegarde } from '../base/sauvegarde-fichier'
import { controler } from './controler'
import { enNombre, secondesDepuis } from './en-clair'
import { fichierDonne } from './fichier-donne'

async function lancer(fichier: string): Promise<boolean> {
  const debut = performance.now()
  // Before a base is opened, which may mean made.
  await lireSauvegarde(fichier)
  const base = await ouvrirBase()
  try {
    const { manifeste, migrees } = await restaurer(base.url, fichier)
    const { tables, creeLe } = manifeste
    const lignes = tables.reduce((somme, t) => somme + t.lignes, 0)
    console.log(
      `Restauré : ${tables.length} tables, ${enNombre(lignes)} lignes, telles qu’au ${enClair(creeLe)}, en ${secondesDepuis(debut)}.`,
    )
    if (migrees.length > 0) console.log(`Migrations appliquées depuis : ${migrees.join(', ')}.`)
    const tenus = await controler(base.url)
    console.log(
      'Chacun se connecte de nouveau. Un compte, un mot de passe ou un jeton changé depuis la sauvegarde est revenu à son état d’alors : revoyez-les.',
    )
    return tenus
  } finally {
    await base.arreter()
  }
}

const enClair = (instant: string): string =>
  new Intl.DateTimeFormat('fr-FR', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Europe/Paris',
  }).format(new Date(instant))

try {
  process.exitCode = (await lancer(fichierDonne('restauration'))) ? 0 : 1
} catch (erreur) {
  console.error(estEmpechement(erreur) ? erreur.message : erreur)
  process.exitCode = 1
}
