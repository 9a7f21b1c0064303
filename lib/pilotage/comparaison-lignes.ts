/** The lines of a comparison, from what was summed of both sides. Pure. */
import { LIBELLES_ECART, type MotifEcart } from '@/lib/livraisons/calibrage'
import { partDixMillemes } from '@/lib/livraisons/plafond'
import {
  type Chiffre,
  type LigneComparee,
  type Liste,
  moyenneGrammes,
  partDe,
  type Rubrique,
  type Unite,
} from './comparaison'
import type { Partie, Portion, Sommes } from './sommes'

/** A side while its lines are written. */
export interface CoteSomme {
  portion: Portion
  sommes: Sommes
}

type Filtres = Record<string, string>

const campagne = ({ portion: { annee } }: CoteSomme): Filtres => ({ campagne: String(annee) })
const jusqua = ({ portion }: CoteSomme): Filtres =>
  portion.jusqua === null ? {} : { jusqua: portion.jusqua }

const livraisons =
  (champ: Liste['champ'], filtres: Filtres = {}) =>
  (cote: CoteSomme): Liste => ({
    nom: 'livraisons',
    filtres: { ...campagne(cote), ...filtres, ...jusqua(cote) },
    champ,
  })

const lots =
  (filtres: Filtres = {}) =>
  (cote: CoteSomme): Liste => ({
    nom: 'lots',
    filtres: { ...campagne(cote), ...filtres, ...jusqua(cote) },
    champ: 'calibreKg',
  })

/** Cancelled orders are told apart by their list alone. */
const commandes =
  (champ: Liste['champ'], filtres: Filtres = {}) =>
  (cote: CoteSomme): Liste => ({
    nom: 'commandes',
    filtres: { ...campagne(cote), etat: 'nonAnnulee', ...filtres, ...jusqua(cote) },
    champ,
  })

const expediees =
  (champ: Liste['champ'], filtres: Filtres = {}) =>
  (cote: CoteSomme): Liste => ({
    nom: 'commandes',
    filtres: {
      ...campagne(cote),
      etat: 'expediee',
      ...filtres,
      ...(cote.portion.jusqua === null ? {} : { expedieeJusqua: cote.portion.jusqua }),
    },
    champ,
  })

interface Colonne {
  code: string
  libelle: string
  unite: Unite
  valeur(s: Sommes): number | null
  liste?(cote: CoteSomme): Liste
}

const somme = (parties: readonly { grammes: number }[]) => parties.reduce((total, p) => total + p.grammes, 0)

const calibre = (s: Sommes) => somme(s.calibres)
const aoc = (s: Sommes) => s.calibres.reduce((total, c) => total + c.aocGrammes, 0)
const ecarts = (s: Sommes) => somme(s.ecarts)

const APPORTS: Colonne[] = [
  {
    code: 'RECU',
    libelle: 'Reçu',
    unite: 'KG',
    valeur: (s) => s.apports.grammes,
    liste: livraisons('quantiteKg'),
  },
  {
    code: 'LIVRAISONS',
    libelle: 'Livraisons',
    unite: 'NOMBRE',
    valeur: (s) => s.apports.nombre,
    liste: livraisons('nombre'),
  },
  {
    code: 'MOYENNE',
    libelle: 'Poids moyen d’une livraison',
    unite: 'KG',
    valeur: (s) => moyenneGrammes(s.apports.grammes, s.apports.nombre),
  },
  {
    code: 'PRODUCTEURS',
    libelle: 'Producteurs qui ont livré',
    unite: 'NOMBRE',
    valeur: (s) => s.apports.producteurs,
  },
  {
    code: 'VERGERS',
    libelle: 'Vergers qui ont livré',
    unite: 'NOMBRE',
    valeur: (s) => s.apports.vergers,
  },
]

const AOC_AB: Colonne[] = [
  { code: 'CALIBRE', libelle: 'Sorti du calibrage', unite: 'KG', valeur: calibre, liste: lots() },
  {
    code: 'AOC',
    libelle: 'AOC éligible',
    unite: 'KG',
    valeur: aoc,
    liste: lots({ aoc: 'eligible' }),
  },
  {
    code: 'PART_AOC',
    libelle: 'Part AOC du calibré',
    unite: 'PART',
    valeur: (s) => partDe(aoc(s), calibre(s)),
  },
  {
    code: 'AB',
    libelle: 'AB (biologique)',
    unite: 'KG',
    valeur: (s) => s.abGrammes,
    liste: lots({ certification: 'AB' }),
  },
  {
    code: 'PART_AB',
    libelle: 'Part AB du calibré',
    unite: 'PART',
    valeur: (s) => partDe(s.abGrammes, calibre(s)),
  },
]

const partNonAdherents = ({ apports }: Sommes) =>
  partDixMillemes({ ...apports, campagneGrammes: apports.grammes })

const NON_ADHERENTS: Colonne[] = [
  {
    code: 'NON_ADHERENTS',
    libelle: 'Reçu de non-adhérents',
    unite: 'KG',
    valeur: (s) => s.apports.nonAdherentsGrammes,
    liste: livraisons('quantiteKg', { adherent: '0' }),
  },
  { code: 'PART_NON_ADHERENTS', libelle: 'Part des non-adhérents', unite: 'PART', valeur: partNonAdherents },
  {
    code: 'PLAFOND',
    libelle: 'Plafond de la campagne',
    unite: 'PART',
    valeur: (s) => s.apports.plafondPourMille * 10,
  },
]

const ECARTS: Colonne[] = [
  { code: 'ECARTS', libelle: 'Tous les écarts', unite: 'KG', valeur: ecarts },
  {
    code: 'PART_ECARTS',
    libelle: 'Part du poids calibré, écarts compris',
    unite: 'PART',
    valeur: (s) => partDe(ecarts(s), calibre(s) + ecarts(s)),
  },
]

type Compte = Exclude<keyof Sommes['clients'][number], 'code' | 'libelle'>
const vendu = (champ: Compte) => (s: Sommes) => s.clients.reduce((total, c) => total + c[champ], 0)

const VENTES: Colonne[] = [
  {
    code: 'COMMANDE',
    libelle: 'Commandé',
    unite: 'KG',
    valeur: vendu('grammes'),
    liste: commandes('poidsKg'),
  },
  {
    code: 'COMMANDES',
    libelle: 'Commandes',
    unite: 'NOMBRE',
    valeur: vendu('nombre'),
    liste: commandes('nombre'),
  },
  {
    code: 'MONTANT',
    libelle: 'Montant commandé, hors taxes',
    unite: 'EUROS',
    valeur: vendu('centimes'),
    liste: commandes('montantHt', { sansPrix: '0' }),
  },
  {
    code: 'PRIX',
    libelle: 'Commandé qui porte un prix',
    unite: 'KG',
    valeur: vendu('prixGrammes'),
    liste: commandes('poidsKg', { sansPrix: '0' }),
  },
  {
    code: 'PART_PRIX',
    libelle: 'Part du commandé qui porte un prix',
    unite: 'PART',
    valeur: (s) => partDe(vendu('prixGrammes')(s), vendu('grammes')(s)),
  },
  {
    code: 'EXPEDIE',
    libelle: 'Expédié',
    unite: 'KG',
    valeur: vendu('expedieGrammes'),
    liste: expediees('poidsKg'),
  },
  {
    code: 'CHIFFRE_AFFAIRES',
    libelle: 'Chiffre d’affaires expédié, hors taxes',
    unite: 'EUROS',
    valeur: vendu('expedieCentimes'),
    liste: expediees('montantHt', { sansPrix: '0' }),
  },
  {
    code: 'PART_PRIX_EXPEDIE',
    libelle: 'Part de l’expédié qui porte un prix',
    unite: 'PART',
    valeur: (s) => partDe(vendu('prixExpedieGrammes')(s), vendu('expedieGrammes')(s)),
  },
]

const enLigne = (rubrique: Rubrique, { valeur, liste, ...dite }: Colonne, cotes: Cotes): LigneComparee => {
  const chiffre = (cote: CoteSomme): Chiffre => ({
    valeur: valeur(cote.sommes),
    liste: liste?.(cote) ?? null,
    portion: cote.portion,
  })
  return { rubrique, ...dite, a: chiffre(cotes.a), b: chiffre(cotes.b) }
}

interface Cotes {
  a: CoteSomme
  b: CoteSomme
}

/** A part of each: 0 kg where a side has none of it. */
const grammesDe = (parties: readonly { code: string; grammes: number }[], code: string) =>
  parties.find((p) => p.code === code)?.grammes ?? 0

type Ventilation = 'varietes' | 'types' | 'calibres' | 'ecarts'

function ventiler(
  rubrique: Rubrique,
  champ: Ventilation,
  cotes: Cotes,
  liste?: (code: string) => (cote: CoteSomme) => Liste,
): LigneComparee[] {
  const parties = new Map<string, Partie>(
    [...cotes.a.sommes[champ], ...cotes.b.sommes[champ]].map((p) => [p.code, p]),
  )
  return [...parties.values()]
    .sort((x, y) => (x.rang < y.rang ? -1 : 1))
    .map(({ code, libelle }) =>
      enLigne(
        rubrique,
        {
          code,
          libelle: champ === 'ecarts' ? LIBELLES_ECART[code as MotifEcart] : libelle,
          unite: 'KG',
          valeur: (s) => grammesDe(s[champ], code),
          ...(liste && { liste: liste(code) }),
        },
        cotes,
      ),
    )
}

/** How many clients of each campaign are named. */
export const PREMIERS_CLIENTS = 5

const premiers = ({ sommes: { clients } }: CoteSomme) =>
  clients.toSorted((x, y) => y.grammes - x.grammes || (x.code < y.code ? -1 : 1)).slice(0, PREMIERS_CLIENTS)

/** The first clients of either campaign, those of B first. */
function parClient(cotes: Cotes): LigneComparee[] {
  const cites = new Map([...premiers(cotes.b), ...premiers(cotes.a)].map((c) => [c.code, c.libelle]))
  return [...cites].map(([code, libelle]) =>
    enLigne(
      'CLIENTS',
      {
        code,
        libelle,
        unite: 'KG',
        valeur: (s) => grammesDe(s.clients, code),
        liste: commandes('poidsKg', { client: code }),
      },
      cotes,
    ),
  )
}

export function comparerSommes(a: CoteSomme, b: CoteSomme): LigneComparee[] {
  const cotes = { a, b }
  const lignes = (rubrique: Rubrique, colonnes: Colonne[]) => colonnes.map((c) => enLigne(rubrique, c, cotes))
  return [
    ...lignes('APPORTS', APPORTS),
    ...ventiler('VARIETES', 'varietes', cotes, (code) => livraisons('quantiteKg', { variete: code })),
    ...ventiler('TYPES', 'types', cotes, (code) => livraisons('quantiteKg', { typeProduit: code })),
    ...ventiler('CALIBRES', 'calibres', cotes, (code) => lots({ calibre: code })),
    ...lignes('AOC_AB', AOC_AB),
    ...lignes('NON_ADHERENTS', NON_ADHERENTS),
    ...ventiler('ECARTS', 'ecarts', cotes),
    ...lignes('ECARTS', ECARTS),
    ...lignes('VENTES', VENTES),
    ...parClient(cotes),
  ]
}
