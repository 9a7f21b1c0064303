/** How one proof is run, and what its end means. */
import { hasard } from '@/prisma/grande-base/hasard'
import { Arret } from '../../base/arret'
import { secondesDepuis } from '../en-clair'
import { type Epreuve, Manquement, type Taille } from './epreuve'

export interface Passage {
  taille: Taille
  graine: number
  temoin: string | null
  depuis?: number
}

/** What has been started by the proof under way: a signal ends it too. */
let enCours: Arret | null = null
export const interrompre = async (): Promise<void> => enCours?.tout()

/**
 * Runs it and says how it went. True when it ended as it must: the real thing held, or the broken variant was caught.
 * A control that ends by anything but a `Manquement` proves nothing, and is a failure.
 */
export async function passer(epreuve: Epreuve, passage: Passage): Promise<boolean> {
  const { taille, graine, temoin, depuis = 1 } = passage
  const titre = `${epreuve.nom}${temoin ? `, témoin « ${temoin} »` : ''}`
  console.log(`\n${titre} (${taille}, SEED=${graine}) : ${temoin ? epreuve.temoins[temoin] : epreuve.phrase}`)
  const arret = new Arret()
  enCours = arret
  const debut = performance.now()
  const dire = (phrase: string) => console.log(`  ${phrase}`)
  const secondes = () => secondesDepuis(debut)
  try {
    const mesure = await epreuve.executer({
      taille,
      graine,
      temoin,
      hasard: hasard(graine),
      depuis,
      dire,
      aLaFin: (fermeture) => arret.apres(async () => void (await fermeture())),
    })
    dire(`${temoin ? 'ÉCHEC, la variante cassée a passé' : 'Tenu'} (${secondes()}) : ${mesure}`)
    return temoin === null
  } catch (erreur) {
    const pris = erreur instanceof Manquement
    dire(`${pris && temoin ? 'Pris' : 'ÉCHEC'} (${secondes()}) : ${pris ? erreur.message : ''}`)
    if (!pris) console.error(erreur)
    if (!(pris && temoin)) dire(`Rejouer : SEED=${graine} npm run epreuve -- ${rejouer(epreuve, passage)}`)
    return pris && temoin !== null
  } finally {
    await arret.tout()
    enCours = null
  }
}

const rejouer = ({ nom }: Epreuve, { taille, temoin, depuis }: Passage): string =>
  [nom, taille === 'court' && '--court', temoin && `--temoin ${temoin}`, depuis && `--depuis ${depuis}`]
    .filter(Boolean)
    .join(' ')
