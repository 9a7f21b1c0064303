/**
 * The page door: `export default page<{ code: string }>(async ({ demander, params }) => <Fiche … />)`.
 * It finds who comes, carries questions to the queries, and gives a refusal its HTTP status. A page holds no
 * `loading.tsx` above it: once a byte is sent, 404 and 403 would read 200.
 */
import { headers } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { ACTEUR_PUBLIC, type Acteur, type Compte } from '@/lib/access/acteur'
import { personneDe } from '@/lib/access/session'
import { estDomainError } from '@/lib/core/domain-error'
import type { Demander } from '@/lib/core/operation'
import { demandeCourante, referenceCourante } from '@/lib/core/reference'
import { adresseDeConnexion } from './adresse-de-connexion'
import { ENTETE_CHEMIN } from './front-entetes'

type Recherche = Record<string, string>

interface VisitePublique<P> {
  params: P
  /** The search of the address; a name given twice keeps its last value. */
  recherche: Recherche
  demander: Demander
}
interface Visite<P> extends VisitePublique<P> {
  acteur: Compte
}

interface PropsPage<P> {
  params: Promise<P>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Who looks, found once a request: layouts and pages share it. null for a stranger. */
export const acteurDePage = cache(
  async (): Promise<Compte | null> =>
    personneDe(await headers()).catch((erreur: unknown) => {
      throw sousReference(erreur)
    }),
)

/** Path and search of the page being made, as the front read them. */
export const cheminDePage = async (): Promise<string> => (await headers()).get(ENTETE_CHEMIN) ?? '/'

function enRecherche(lus: Record<string, string | string[] | undefined>): Recherche {
  const paires = Object.entries(lus).map(([cle, v]) => [cle, Array.isArray(v) ? v.at(-1) : v] as const)
  return Object.fromEntries(paires.filter((p): p is [string, string] => p[1] !== undefined))
}

/**
 * Next shows an error by its `digest`: that is the reference of the request, unless it is a sign of Next's own. A busy
 * house is told to the front, which answers 503.
 */
function sousReference(erreur: unknown): unknown {
  const demande = demandeCourante()
  if (demande && estDomainError(erreur) && erreur.genre === 'occupe') demande.occupee = true
  if (erreur instanceof Error && !('digest' in erreur)) Object.assign(erreur, { digest: referenceCourante() })
  return erreur
}

/** A refusal of the domain as Next knows it; the rest goes to error.tsx. */
async function refuser(erreur: unknown, params: object, recherche: Recherche): Promise<never> {
  if (!estDomainError(erreur)) throw sousReference(erreur)
  if (erreur.genre === 'introuvable') notFound()
  if (erreur.genre === 'refuse') forbidden()
  if (erreur.genre === 'invalide') {
    if (erreur.champs.some(({ champ }) => Object.hasOwn(params, champ))) notFound()
    // A filter nobody can read (an old bookmark, a typing slip): the page without it rather than an error.
    if (Object.keys(recherche).length > 0) redirect((await cheminDePage()).replace(/\?.*$/, ''))
    // The page asks by another name than its path: /rappels/[code] reads the recall `id`.
    if (Object.keys(params).length > 0) notFound()
  }
  throw sousReference(erreur)
}

async function visite<P extends object>(acteur: Acteur, { params, searchParams }: PropsPage<P>) {
  const [decodes, recherche] = [decoder(await params), enRecherche(await searchParams)]
  const demander: Demander = (operation, saisie) => operation(acteur, saisie)
  return { params: decodes, recherche, demander }
}

async function ouvrir<V extends VisitePublique<object>>(vue: V, montrer: (visite: V) => Promise<ReactNode>) {
  try {
    return await montrer(vue)
  } catch (erreur) {
    return refuser(erreur, vue.params, vue.recherche)
  }
}

/** Where somebody is led who has yet to set up the second factor asked of them; their own account stays open. */
const MISE_EN_PLACE = '/compte/second-facteur'
const estLeCompte = (chemin: string): boolean => /^\/compte(?:[/?]|$)/.test(chemin)

/** Before anything else (docs/decisions/0028): the hall refuses the rest anyhow. */
export async function menerAuSecondFacteur({ secondFacteurAttendu }: Compte): Promise<void> {
  if (secondFacteurAttendu && !estLeCompte(await cheminDePage())) redirect(MISE_EN_PLACE)
}

export function page<P extends object = Record<never, never>>(
  montrer: (visite: Visite<P>) => Promise<ReactNode>,
) {
  return async function Page(props: PropsPage<P>): Promise<ReactNode> {
    const acteur = await acteurDePage()
    if (!acteur) redirect(adresseDeConnexion(await cheminDePage()))
    await menerAuSecondFacteur(acteur)
    return ouvrir({ acteur, ...(await visite(acteur, props)) }, montrer)
  }
}

/** A page for anybody: it can ask what `public` may, whoever is signed in. */
export function pagePublique<P extends object = Record<never, never>>(
  montrer: (visite: VisitePublique<P>) => Promise<ReactNode>,
) {
  return async (props: PropsPage<P>): Promise<ReactNode> =>
    ouvrir(await visite(ACTEUR_PUBLIC, props), montrer)
}

/** Pages get their parameters still percent-encoded, unlike routes; the front let only decodable ones through. */
function decoder<P extends object>(params: P): P {
  const decodes = Object.entries(params).map(([cle, v]) => [
    cle,
    typeof v === 'string' ? decodeURIComponent(v) : v,
  ])
  return Object.fromEntries(decodes) as P
}
