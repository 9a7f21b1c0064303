/** `npm run sauvegarde -- <fichier>`: the whole base in one file, while the application runs or not. */
import { statSync } from 'node:fs'
import { estEmpechement } from '../base/empechement'
import { ouvrirBase } from '../base/ouvrir-base'
import { sauvegarder } from '../base/sauvegarder'
import { enNombre, enTaille, secondesDepuis } from './en-clair'
import { fichierDonne } from './fichier-donne'

try {
  const fichier = fichierDonne('sauvegarde')
  const debut = performance.now()
  const base = await ouvrirBase()
  try {
    const { tables } = await sauvegarder(base.url, fichier)
    const lignes = tables.reduce((somme, t) => somme + t.lignes, 0)
    console.log(
      `Sauvegardé dans ${fichier} : ${tables.length} tables, ${enNombre(lignes)} lignes, ${enTaille(statSync(fichier).size)}, en ${secondesDepuis(debut)}.`,
    )
  } finally {
    await base.arreter()
  }
} catch (erreur) {
  console.error(estEmpechement(erreur) ? erreur.message : erreur)
  process.exitCode = 1
}
