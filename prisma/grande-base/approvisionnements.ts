/** Producers, their memberships, certificates and orchards: shares and sizes as in domaine.md 3.4. Pure. */
import { CODE_PRODUCTEUR, CODE_VERGER, formerCode } from '@/lib/mesures/code'
import { anneeDe, type Jour, plusJours, premierJour } from '@/lib/mesures/jour'
import { deriver, type Hasard, hasard } from './hasard'
import { FAMILLES, FORMES, LIEUX, PARCELLES, PRENOMS, RUES } from './noms'

export interface CommuneConnue {
  insee: string
  nom: string
  codePostal: string
  aoc: boolean
}

export interface AdhesionFaite {
  numero: number
  dateAdhesion: Jour
  dateSortie: Jour | null
  partsSociales: number
}

export interface CertificatFait {
  certification: 'AB' | 'GLOBALGAP'
  dateObtention: Jour
  dateFin: Jour
  numero: string | null
  organisme: string
}

export interface ProducteurFait {
  code: string
  raisonSociale: string
  adresse: string
  commune: CommuneConnue
  civilite: string
  responsableNom: string
  responsablePrenom: string
  telephone: string
  adhesion: AdhesionFaite | null
  certificats: CertificatFait[]
}

export interface VergerFait {
  code: string
  nom: string
  producteur: ProducteurFait
  variete: string
  commune: CommuneConnue
  superficieM2: number
  arbresParHectare: number
  anneePlantation: number
  parcelleIdentifieeLe: Jour | null
}

export interface Demande {
  graine: number
  communes: readonly CommuneConnue[]
  producteurs: number
  vergers: number
  /** Numbers already given: codes and the register go on after them. */
  dernierProducteur: number
  dernierVerger: number
  derniereAdhesion: number
  aujourdhui: Jour
}

const VARIETES = [
  ['franquette', 79],
  ['parisienne', 12],
  ['mayette', 6],
  ['lara', 1.2],
  ['fernor', 1],
  ['chandler', 0.5],
  ['meylannaise', 0.3],
] as const

const PART_ADHERENTS = 0.88
const PART_PARTIS = 0.04
const PART_AIRE = 0.94

/** GGN: thirteen digits, the last one their check digit (GS1, modulo 10). */
export function ggn(douze: string): string {
  const somme = [...douze].reduce((s, c, i) => s + Number(c) * (i % 2 === 0 ? 1 : 3), 0)
  return `${douze}${(10 - (somme % 10)) % 10}`
}

function adhesion(h: Hasard, aujourdhui: Jour): Omit<AdhesionFaite, 'numero'> | null {
  if (!h.chance(PART_ADHERENTS)) return null
  const annee = anneeDe(aujourdhui)
  const recente = h.chance(0.08)
  const depuis = recente ? h.entier(annee - 8, annee - 2) : h.entier(annee - 40, annee - 9)
  const dateAdhesion = plusJours(premierJour(depuis, 1), h.entier(0, 364))
  const sortie = plusJours(aujourdhui, -h.entier(30, 2_500))
  const parti = h.chance(PART_PARTIS) && sortie > plusJours(dateAdhesion, 365)
  return { dateAdhesion, dateSortie: parti ? sortie : null, partsSociales: h.entier(2, 40) * 10 }
}

/** A label is held for years in a row, a certificate at a time; a few have lapsed. */
function certificats(h: Hasard, membre: AdhesionFaite | null, aujourdhui: Jour): CertificatFait[] {
  if (membre === null) return []
  const tenus: CertificatFait[] = []
  for (const [certification, part, organisme] of [
    ['AB', 0.22, 'Ecocert France'],
    ['GLOBALGAP', 0.3, 'Bureau Veritas Certification'],
  ] as const) {
    if (!h.chance(part)) continue
    const numero = certification === 'GLOBALGAP' ? ggn(`40${h.entier(10 ** 9, 10 ** 10 - 1)}`) : null
    const fin = h.chance(0.1) ? plusJours(aujourdhui, -h.entier(1, 900)) : aujourdhui
    let debut = plusJours(fin, -h.entier(100, 3_000))
    if (debut < membre.dateAdhesion) debut = membre.dateAdhesion
    for (; debut <= fin; debut = plusJours(debut, 366))
      tenus.push({ certification, dateObtention: debut, dateFin: plusJours(debut, 365), numero, organisme })
  }
  return tenus
}

const deuxChiffres = (h: Hasard) => String(h.entier(0, 99)).padStart(2, '0')

function producteur(h: Hasard, code: string, d: Demande): ProducteurFait {
  const aire = d.communes.filter((c) => c.aoc)
  const famille = h.choisir(FAMILLES)
  const forme = h.choisir(FORMES)
  return {
    code,
    raisonSociale: h.chance(0.5) ? `${forme} ${h.choisir(LIEUX)}` : `${forme} ${famille}`,
    adresse: `${h.entier(1, 980)} ${h.choisir(RUES)}`,
    commune: h.choisir(h.chance(PART_AIRE) && aire.length > 0 ? aire : d.communes),
    civilite: h.choisir(['M.', 'Mme']),
    responsableNom: famille,
    responsablePrenom: h.choisir(PRENOMS),
    telephone: `04 76 ${deuxChiffres(h)} ${deuxChiffres(h)} ${deuxChiffres(h)}`,
    adhesion: null,
    certificats: [],
  }
}

/** Members are numbered in the order in which they joined (R522-2 code rural). */
function inscrire(h: Hasard, producteurs: ProducteurFait[], d: Demande): void {
  const membres = producteurs
    .map((p) => ({ p, a: adhesion(h, d.aujourdhui) }))
    .flatMap(({ p, a }) => (a === null ? [] : [{ p, a }]))
    .sort((x, y) => (x.a.dateAdhesion < y.a.dateAdhesion ? -1 : x.a.dateAdhesion > y.a.dateAdhesion ? 1 : 0))
  membres.forEach(({ p, a }, i) => {
    p.adhesion = { numero: d.derniereAdhesion + i + 1, ...a }
  })
  for (const p of producteurs) p.certificats = certificats(h, p.adhesion, d.aujourdhui)
}

export function producteurs(d: Demande): ProducteurFait[] {
  const h = hasard(deriver(d.graine, 1))
  const faits = Array.from({ length: d.producteurs }, (_, i) =>
    producteur(h, formerCode(CODE_PRODUCTEUR, d.dernierProducteur + i + 1), d),
  )
  inscrire(h, faits, d)
  return faits
}

function verger(h: Hasard, code: string, p: ProducteurFait, d: Demande): VergerFait {
  const identifiee = p.commune.aoc && h.chance(0.8)
  const hectares = p.adhesion ? h.entier(40, 480) : h.entier(30, 200)
  return {
    code,
    nom: `${h.choisir(PARCELLES)} ${h.choisir(LIEUX)}`,
    producteur: p,
    variete: h.partager(VARIETES),
    commune: h.chance(0.9) ? p.commune : h.choisir(d.communes),
    superficieM2: hectares * 100,
    arbresParHectare: h.entier(70, 200),
    anneePlantation: h.entier(1945, anneeDe(d.aujourdhui) - 20),
    parcelleIdentifieeLe: identifiee ? premierJour(h.entier(2003, 2012), h.entier(1, 12)) : null,
  }
}

/** Every producer has one orchard at least, some have many. */
export function vergers(d: Demande, chez: readonly ProducteurFait[]): VergerFait[] {
  const h = hasard(deriver(d.graine, 2))
  return Array.from({ length: d.vergers }, (_, i) =>
    verger(h, formerCode(CODE_VERGER, d.dernierVerger + i + 1), chez[i] ?? h.choisir(chez), d),
  )
}
