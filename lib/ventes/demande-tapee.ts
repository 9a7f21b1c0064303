/**
 * What a buyer asks for, typed as it is heard: « franq fraîche 30 ». Words in any order, shortened, without accents;
 * what is unknown or may mean two things is said, naming the word and the choices. Pure.
 */
import { type Calibre, nommerCalibre } from '@/lib/livraisons/calibre'
import { enListe } from '@/lib/mesures/liste-en-mots'
import { sansAccents } from '@/lib/mesures/texte'
import { lireCalibres } from './calibre-tape'

export interface ListesDeDemande {
  varietes: readonly { code: string; nom: string }[]
  types: readonly { code: string; libelle: string }[]
  calibres: readonly Calibre[]
}

/** Codes of what was understood; what was not said is absent. */
export interface DemandePartielle {
  variete?: string
  typeProduit?: string
  calibre?: number
}

export interface DemandeLue {
  demande: DemandePartielle
  /** « Franquette · Entière fraîche · calibre 4 · 30 à 32 mm »; empty when nothing was understood. */
  mots: string
  /** One sentence for each word in doubt. */
  refus: string[]
}

type Genre = 'variete' | 'type'
interface Sens {
  genre: Genre
  code: string
  nom: string
  cles: string[]
}

/** Said beside what counts; « entière » is in two types, and cerneaux say it by their name. */
const SANS_PORTEE = new Set(
  'a avec c cal calibre calibres de des du d en et entiere entieres kg la le les mm noix type un une variete'.split(
    ' ',
  ),
)

/** Without the mark of the plural: « fraîches », « cerneaux ». */
const radical = (mot: string) => (mot.length > 3 ? mot.replace(/[sx]$/, '') : mot)

const motsDe = (texte: string) =>
  sansAccents(texte)
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot !== '' && !SANS_PORTEE.has(mot))
    .map(radical)

const sensPossibles = ({ varietes, types }: ListesDeDemande): Sens[] => [
  ...varietes.map(({ code, nom }) => ({ genre: 'variete' as const, code, nom, cles: motsDe(nom) })),
  ...types.map(({ code, libelle }) => ({
    genre: 'type' as const,
    code,
    nom: libelle,
    cles: motsDe(libelle),
  })),
]

const NOMS: Record<Genre, string> = { variete: 'variétés', type: 'types' }

/** Words that mean one thing speak first: « fr » is then what they left unsaid. */
function attribuer(mots: readonly string[], sens: readonly Sens[]) {
  const retenus: Record<Genre, Sens[]> = { variete: [], type: [] }
  const refus: string[] = []
  const lus = mots.map((mot) => ({
    mot,
    possibles: sens.filter((s) => s.cles.some((c) => c.startsWith(mot))),
  }))
  const retenir = (s: Sens) => retenus[s.genre].includes(s) || retenus[s.genre].push(s)
  for (const { possibles } of lus) if (possibles.length === 1 && possibles[0]) retenir(possibles[0])
  for (const { mot, possibles } of lus.filter((l) => l.possibles.length !== 1)) {
    const libres = possibles.filter((s) => retenus[s.genre].length === 0)
    const [seul] = libres
    if (seul && libres.length === 1) retenir(seul)
    else if (!possibles.some((s) => retenus[s.genre].includes(s))) refus.push(doute(mot, possibles, sens))
  }
  return { retenus, refus }
}

function doute(mot: string, possibles: readonly Sens[], sens: readonly Sens[]): string {
  const noms = (parmi: readonly Sens[]) =>
    enListe(
      parmi.map((s) => s.nom),
      'ou',
    )
  if (possibles.length > 0) return `« ${mot} » peut être ${noms(possibles)} : écrivez le mot plus long.`
  return `« ${mot} » n’est ni une variété ni un type de noix : choisissez parmi ${enListe(sens.map((s) => s.nom))}.`
}

const plusieurs = (quoi: string, noms: readonly string[]) =>
  `Deux ${quoi} à la fois, ${enListe(noms)}  : choisissez, car une commande tire sur un seul lot.`

export function lireDemande(texte: string, listes: ListesDeDemande): DemandeLue {
  const { trouves, refus: refusCalibre, reste } = lireCalibres(sansAccents(texte), listes.calibres)
  const { retenus, refus } = attribuer([...new Set(motsDe(reste))], sensPossibles(listes))
  const doubles = (['variete', 'type'] as const)
    .filter((g) => retenus[g].length > 1)
    .map((g) =>
      plusieurs(
        NOMS[g],
        retenus[g].map((s) => s.nom),
      ),
    )
  if (trouves.length > 1) doubles.push(plusieurs('calibres', trouves.map(nommerCalibre)))
  const seul = <T>(liste: readonly T[]) => (liste.length === 1 ? liste[0] : undefined)
  const [variete, type, calibre] = [seul(retenus.variete), seul(retenus.type), seul(trouves)]
  return {
    demande: {
      ...(variete && { variete: variete.code }),
      ...(type && { typeProduit: type.code }),
      ...(calibre && { calibre: calibre.id }),
    },
    mots: [variete?.nom, type?.nom, calibre && `calibre ${nommerCalibre(calibre)}`]
      .filter(Boolean)
      .join(' · '),
    refus: [...refus, ...refusCalibre, ...doubles],
  }
}

/** What is left to say before an order can be taken: « la variété et le calibre »; empty when nothing is. */
export const resteADire = ({ variete, typeProduit, calibre }: DemandePartielle): string =>
  enListe([
    ...(variete === undefined ? ['la variété'] : []),
    ...(typeProduit === undefined ? ['le type'] : []),
    ...(calibre === undefined ? ['le calibre'] : []),
  ])
