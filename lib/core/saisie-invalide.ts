/** Turns what zod found into one French sentence a field. zod's own French is poor, so the words are ours. */
import { z } from 'zod'
import { type Champ, type DomainError, invalide } from './domain-error'

type Probleme = z.core.$ZodIssue

const ATTENDUS: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'oui ou non (true ou false)',
  array: 'une liste',
  object: 'un objet',
}

const nombre = (n: number | bigint) => new Intl.NumberFormat('fr-FR').format(n)

/** `1 ligne`, `2 lignes` */
const compte = (n: number | bigint, nom: string) => `${nombre(n)} ${nom}${n > 1 ? 's' : ''}`

function tropPetit(p: z.core.$ZodIssueTooSmall): string {
  if (p.origin === 'string')
    return p.minimum === 1 ? 'À renseigner.' : `Au moins ${compte(p.minimum, 'caractère')}.`
  if (p.origin === 'array') return `Au moins ${compte(p.minimum, 'ligne')}.`
  return p.inclusive === false ? `Doit dépasser ${nombre(p.minimum)}.` : `Au moins ${nombre(p.minimum)}.`
}

function tropGrand(p: z.core.$ZodIssueTooBig): string {
  if (p.origin === 'string') return `Au plus ${compte(p.maximum, 'caractère')}.`
  if (p.origin === 'array') return `Au plus ${compte(p.maximum, 'ligne')}.`
  return `Au plus ${nombre(p.maximum)}.`
}

function phrase(p: Probleme): string {
  switch (p.code) {
    case 'invalid_type':
      // zod keeps the input to itself; only its own words tell an absent field.
      return p.message.endsWith('received undefined')
        ? 'À renseigner.'
        : `Donnez ${ATTENDUS[p.expected] ?? 'une autre valeur'}.`
    case 'too_small':
      return tropPetit(p)
    case 'too_big':
      return tropGrand(p)
    case 'invalid_value':
      return `Valeurs admises : ${p.values.map(String).join(', ')}.`
    case 'invalid_format':
      return 'Ce format n’est pas reconnu : relisez la saisie.'
    case 'unrecognized_keys':
      return 'Ce champ n’est pas attendu ici : retirez-le.'
    default:
      return 'Cette valeur n’est pas admise : relisez la saisie.'
  }
}

/** A sentence of ours (set on the schema) begins with a capital and ends with a full stop or a question mark. */
const estPhrase = (message: string) =>
  /^[«A-ZÀÉÈÊÎÔ0-9].*[.?!»]$/su.test(message) && !/^(Invalid|Too|Unrecognized|Expected)/.test(message)

interface Defaut extends Champ {
  /** The sentence does not say by itself what it is about. */
  generique: boolean
}

/** Of a union (`vide`) the alternative that has a sentence of ours, else the last: what stands before is « or nothing ». */
function alternative(p: z.core.$ZodIssueInvalidUnion): Probleme[] {
  const dite = p.errors.find((issues) => issues.some((i) => estPhrase(i.message)))
  return (dite ?? p.errors.at(-1) ?? []).map((i) => ({ ...i, path: [...p.path, ...i.path] }))
}

const enDefauts = (p: Probleme): Defaut[] => {
  if (p.code === 'invalid_union' && !estPhrase(p.message)) {
    const dites = alternative(p)
    if (dites.length > 0) return dites.flatMap(enDefauts)
  }
  const racine = p.path.map(String)
  const generique = !estPhrase(p.message)
  const message = generique ? phrase(p) : p.message
  return p.code === 'unrecognized_keys'
    ? p.keys.map((cle) => ({ champ: [...racine, cle].join('.'), message, generique: true }))
    : [{ champ: racine.join('.'), message, generique }]
}

const enDetail = ({ champ, message, generique }: Defaut): string =>
  generique && champ !== '' ? `« ${champ} » : ${message.charAt(0).toLowerCase()}${message.slice(1)}` : message

/** 422: every wrong field with its sentence; `detail` says what to do when there is more than one. */
export function saisieInvalide(erreur: z.ZodError): DomainError {
  const defauts = erreur.issues.flatMap(enDefauts).slice(0, 50)
  const champs = defauts.map(({ champ, message }) => ({ champ, message }))
  const [seul] = defauts
  return invalide(
    defauts.length === 1 && seul ? enDetail(seul) : `${defauts.length} champs sont à corriger.`,
    champs,
  )
}

/** No schema goes deeper; an input may. */
const PROFONDEUR = 12

/** Where an object calls something its length that cannot be compared to a number; null when there is none. */
function fausseLongueur(valeur: unknown, ici: PropertyKey[] = []): PropertyKey[] | null {
  if (typeof valeur !== 'object' || valeur === null || ici.length > PROFONDEUR) return null
  if ('length' in valeur && typeof valeur.length === 'object') return ici
  for (const [cle, v] of Object.entries(valeur)) {
    const lieu = fausseLongueur(v, [...ici, cle])
    if (lieu) return lieu
  }
  return null
}

/** What `schema` makes of an input; throws the refusal. */
export function jugerSaisie<S extends z.ZodType>(schema: S, saisie: unknown): z.output<S> {
  try {
    const lue = schema.safeParse(saisie)
    if (lue.success) return lue.data
    throw saisieInvalide(lue.error)
  } catch (erreur) {
    // zod measures whatever has a `length` before it looks at what it is (zod 4.6, `_whenHasLength`).
    const lieu = erreur instanceof TypeError ? fausseLongueur(saisie) : null
    if (lieu === null) throw erreur
    throw saisieInvalide(new z.ZodError([{ code: 'custom', path: lieu, message: '', input: saisie }]))
  }
}
