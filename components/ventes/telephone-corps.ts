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
  /** The lots on the screen are those of this demand. */
  lotsAJour: boolean
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

/** What the server cannot see: words that were not understood, no lot at all, or one of the demand before. */
export function fautesDictee({ demande, lignes, choix, lotsAJour }: Dicte): ChampEnFaute[] {
  const fautes = [
    ...demande.refus.map((message) => ({ champ: 'demande', message })),
    ...lignes.refus.map((message) => ({ champ: 'lignes', message })),
  ]
  if (fautes.length > 0) return fautes
  if (!lotsAJour && choix !== SYSTEME && choix !== REPARTIR)
    return [
      { champ: 'demande', message: 'Les lots de cette demande arrivent : attendez-les, puis enregistrez.' },
    ]
  if (choix !== '') return []
  return [{ champ: 'demande', message: 'Dites ce que le client demande, puis choisissez un lot.' }]
}
