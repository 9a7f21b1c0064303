/** The feed of a distributor, whatever Unicode its names hold: valid for its schema, and read back as it was. */
import fc from 'fast-check'
import { type Epreuve, type Essai, exiger } from './epreuve'

const MONDES = { court: 2_000, entier: 100_000 }

const ALTERER: Record<string, (xml: string) => string> = {
  'sans-remplacement': (xml) => xml.replaceAll('\ufffd', '\u0001'),
  'sans-echappement': (xml) => xml.replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  'fins-de-ligne': (xml) => xml.replaceAll('&#10;', '\n').replaceAll('&#13;', '\r').replaceAll('&#9;', '\t'),
}

async function executer(essai: Essai): Promise<string> {
  const { lecteurDeMondes } = await import('@/lib/distributeurs/mondes-relus')
  const { monde } = await import('@/lib/distributeurs/mondes-de-test')
  const lecteur = lecteurDeMondes(ALTERER[essai.temoin ?? ''] ?? ((xml) => xml))
  essai.aLaFin(async () => lecteur.rendre())
  const nombre = MONDES[essai.taille]
  const issue = fc.check(
    fc.property(monde, (distributeur) => lecteur.relire(distributeur)),
    { seed: essai.graine, numRuns: nombre },
  )
  const erreur = issue.errorInstance instanceof Error ? issue.errorInstance.message.slice(0, 200) : ''
  exiger(
    !issue.failed,
    `Après ${issue.numRuns} mondes : ${erreur} — ${JSON.stringify(issue.counterexample).slice(0, 400)}`,
  )
  return `${nombre} mondes, deux documents chacun : 0 invalide, 0 différence à la relecture.`
}

export const FLUX: Epreuve = {
  nom: 'flux',
  phrase:
    'quels que soient les caractères des noms, les deux documents du flux tiennent leur schéma et se relisent tels quels',
  temoins: {
    'sans-remplacement': 'ce que XML 1.0 ne peut tenir reste dans le texte',
    'sans-echappement': 'les signes de XML ne sont pas échappés',
    'fins-de-ligne': 'fins de ligne et tabulations sont écrites nues dans les attributs',
  },
  temoinsCourts: ['sans-remplacement'],
  executer,
}
