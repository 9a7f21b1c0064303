/** From what is typed on the telephone to the body of its route. Pure. */
import type { ChampEnFaute } from '@/components/ui/envoyer'
import type { Donnees } from '@/components/ui/saisie-formulaire'
import type { DemandeLue } from '@/lib/ventes/demande-tapee'
import type { LignesLues } from '@/lib/ventes/lignes-tapees'
import { REPARTIR, SYSTEME } from './telephone-choix'

export interface Dicte {
  demande: DemandeLue
  lignes: LignesLues
  /** Value of the radio button. */
  choix: string
  numeroPropose: string
}

export function corpsCommande(
  { demande: _, lot: __, lignes: ___, numero, ...reste }: Donnees,
  { demande, lignes, choix, numeroPropose }: Dicte,
): Donnees {
  return {
    ...reste,
    ...(choix === REPARTIR || choix === SYSTEME ? { demande: demande.demande } : { lot: choix }),
    // The number proposed is given anew when it is saved: two clerks never collide. A split gives several.
    ...(choix !== REPARTIR && numero !== undefined && numero !== numeroPropose && { numero }),
    lignes: lignes.lignes,
  }
}

/** What the server cannot see: words that were not understood, and no lot at all. */
export function fautesDictee({ demande, lignes, choix }: Dicte): ChampEnFaute[] {
  const fautes = [
    ...demande.refus.map((message) => ({ champ: 'demande', message })),
    ...lignes.refus.map((message) => ({ champ: 'lignes', message })),
  ]
  if (choix !== '' || fautes.length > 0) return fautes
  return [{ champ: 'demande', message: 'Dites ce que le client demande, puis choisissez un lot.' }]
}
