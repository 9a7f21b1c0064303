/**
 * Every request worth making, from the files under app/ and the operations behind them: each route and page, with what
 * is one's own, another's and nobody's in each parameter and filter. A new route is walked without a line here.
 */
import type { Operation } from './api'
import { amorce, type Client } from './canari-monde'
import { exempleDe, gabaritsDePages, routes } from './pages'

export interface Demande {
  /** `GET /api/clients/{id}` */
  quoi: string
  methode: string
  chemin: string
  corps?: Record<string, unknown>
  rsc?: true
}

/** Of whom: `soi` walks, `autre` is what it must not see. */
export interface Regard {
  soi: Client
  autre: Client
  lotCommun: string
}

/** Doors of next-auth: a walk through them would sign out. Its reads are below. */
const ENTREE = '/api/auth/{...nextauth}'
const LUES_A_L_ENTREE = ['session', 'csrf', 'providers', 'signin', 'signout', 'error']
const CHANGEANTES = ['POST', 'PUT', 'PATCH', 'DELETE']
export const FORMATS = ['csv', 'xlsx', 'xml']

type Cles = Record<string, (de: Client, absent: boolean) => string>

/** What stands for a parameter, by the folder it is in; as long for nobody as for somebody. */
const CLES: Cles = {
  clients: ({ id }, absent) => (absent ? `${id.slice(0, -2)}98` : id),
  commandes: ({ commandes: [n = ''] }, absent) => (absent ? `9${n.slice(1)}` : n),
  jetons: ({ jetonsId }, absent) => (absent ? '987654' : String(jetonsId.at(-1))),
  utilisateurs: ({ usagerDeRechange }, absent) =>
    absent ? usagerDeRechange.replace(/second$/, 'absent') : usagerDeRechange,
}

const estParametre = (segment: string) => /^[[{]/.test(segment)

/** Addresses of a path, one for each way to fill its parameters with `valeurs`. */
function adresses(gabarit: string, valeurs: (dossier: string) => string[] | null): string[] {
  const exemple = exempleDe(gabarit).split('/')
  return gabarit.split('/').reduce<string[]>(
    (debuts, segment, i, tous) => {
      const choix = (estParametre(segment) && valeurs(tous[i - 1] ?? '')) || [exemple[i] ?? '']
      return debuts.flatMap((debut) => choix.map((c) => (i === 0 ? c : `${debut}/${c}`)))
    },
    [''],
  )
}

const deTous =
  ({ soi, autre, lotCommun }: Regard) =>
  (dossier: string) => {
    const cle = CLES[dossier]
    if (dossier === 'lots' || dossier === 'lot') return [lotCommun, autre.lot]
    return cle ? [cle(soi, false), cle(autre, false), cle(soi, true)] : null
  }

const gabarits = (): string[] => routes().map((r) => r.replace(/\{\{\.\.\.\w+\}\}/, 'nulle-part'))
const sansEntree = (gabarit: string) => gabarit !== ENTREE

function filtres({ soi, autre, lotCommun }: Regard, champ: string): string[] {
  const communes = [autre.id, soi.id, amorce(autre.nom), autre.commandes[0] ?? '', lotCommun, autre.lot]
  if (champ === 'format') return FORMATS
  if (champ === 'numeros') return [...communes, [soi.commandes[0], autre.commandes[0]].join(',')]
  if (champ === 'limite') return ['200']
  return communes
}

/** The searches of one read: each filter alone, and each file under each way to name another. */
function recherches(regard: Regard, { champs }: Operation): string[] {
  const seules = champs.flatMap((champ) => filtres(regard, champ).map((v) => `${champ}=${v}`))
  if (!champs.includes('format')) return seules
  const viseurs = champs.filter((c) => ['client', 'recherche', 'lot'].includes(c))
  const fichiers = viseurs.flatMap((champ) =>
    FORMATS.flatMap((f) => filtres(regard, champ).map((v) => `format=${f}&${champ}=${v}`)),
  )
  return [...seules, ...fichiers]
}

const lue = (quoi: string, chemin: string): Demande[] => [
  { quoi: `GET ${quoi}`, methode: 'GET', chemin },
  { quoi: `HEAD ${quoi}`, methode: 'HEAD', chemin },
]

/** Reads of all routes, the unknown ones and next-auth's among them. */
export function lectures(regard: Regard, operations: readonly Operation[]): Demande[] {
  const nues = gabarits()
    .filter(sansEntree)
    .flatMap((g) => adresses(g, deTous(regard)).flatMap((a) => lue(g, a)))
  const cherchees = operations
    .filter((o) => o.methode === 'GET')
    .flatMap((o) =>
      adresses(o.route, deTous(regard)).flatMap((a) =>
        recherches(regard, o).map((r) => ({ quoi: `GET ${o.route}`, methode: 'GET', chemin: `${a}?${r}` })),
      ),
    )
  const entree = LUES_A_L_ENTREE.map((mot) => ({
    quoi: `GET ${ENTREE}`,
    methode: 'GET',
    chemin: `/api/auth/${mot}`,
  }))
  return [...nues, ...cherchees, ...entree]
}

/** What a field of a body holds when it means to reach another. */
function visee({ autre, lotCommun }: Regard, champ: string): unknown {
  const valeurs: Record<string, unknown> = {
    client: autre.id,
    distributeur: autre.id,
    lot: lotCommun,
    numero: autre.commandes[0],
    numeros: autre.commandes,
    commande: autre.commandes[0],
    identifiant: autre.usagerDeRechange,
    jeton: autre.jetonsId[0],
    lignes: [{ conditionnement: 'filet-1kg', quantite: 1 }],
    demande: { variete: 'Franquette', typeProduit: 'ENTIERE_SECHE', calibre: 2 },
    role: 'direction',
    actif: false,
    motDePasse: 'huit paniers de cerneaux bruns',
    cible: { type: 'lot', code: lotCommun },
    exercice: true,
  }
  return champ in valeurs ? valeurs[champ] : 'Essai'
}

const corpsDe = (champs: readonly string[], regard: Regard) =>
  Object.fromEntries(champs.map((c) => [c, visee(regard, c)]))

/** Without the fields that name somebody, the body that may well be accepted for oneself. */
const PLAUSIBLES = ['lignes', 'demande', 'nom', 'motif', 'motDePasse', 'identifiant']

/** Every changing method of every route, known to it or not, with nothing, with all and with what is plausible. */
export const changements = (regard: Regard, operations: readonly Operation[]): Demande[] =>
  gabarits()
    .filter(sansEntree)
    .flatMap((gabarit) =>
      CHANGEANTES.flatMap((methode) => {
        const champs = operations.find((o) => o.route === gabarit && o.methode === methode)?.champs ?? []
        const corps = [
          {},
          corpsDe(champs, regard),
          corpsDe(
            champs.filter((c) => PLAUSIBLES.includes(c)),
            { ...regard, autre: regard.soi },
          ),
        ]
        return adresses(gabarit, deTous(regard)).flatMap((chemin) =>
          corps
            .slice(0, champs.length > 0 ? 3 : 1)
            .map((c) => ({ quoi: `${methode} ${gabarit}`, methode, chemin, corps: c })),
        )
      }),
    )

/** Without it Next sends a reader of its data elsewhere, and nothing would have been read. */
const MARQUE_RSC = '?_rsc='

const deux = (quoi: string, chemin: string): Demande[] => [
  { quoi: `PAGE ${quoi}`, methode: 'GET', chemin },
  { quoi: `RSC ${quoi}`, methode: 'GET', chemin: chemin + MARQUE_RSC, rsc: true },
]

/** Every page, as a browser reads it and as Next's router does. */
export const lesPages = (regard: Regard): Demande[] =>
  gabaritsDePages().flatMap((g) => adresses(g, deTous(regard)).flatMap((a) => deux(g, a)))

const FILTRES_DE_PAGES = [
  'client',
  'lot',
  'distributeur',
  'numeros',
  'numero',
  'commande',
  'jeton',
  'id',
  'code',
]

/** The pages that this one may open, with another in each filter that pages know. */
export const pagesFiltrees = (regard: Regard, ouvertes: readonly Demande[]): Demande[] => {
  const { soi, autre } = regard
  const [sienne = '', etrangere = ''] = [soi.commandes[0], autre.commandes[0]]
  const recherches = [
    ...FILTRES_DE_PAGES.map((champ) => `${champ}=${/^num|comm/.test(champ) ? etrangere : autre.id}`),
    `recherche=${amorce(autre.nom)}`,
    `lot=${autre.lot}`,
    `numeros=${sienne},${etrangere}`,
    `client=${autre.id}&recherche=${etrangere}`,
  ]
  return ouvertes
    .filter((p) => !p.rsc)
    .flatMap((p) => recherches.map((r) => ({ ...p, chemin: `${p.chemin}?${r}` })))
}

/** Each address that names somebody: of another, and of nobody, in every method. */
export function paires(regard: Regard, operations: readonly Operation[]): [Demande, Demande][] {
  const { soi, autre } = regard
  const valeur = (absent: boolean) => (dossier: string) => {
    const cle = CLES[dossier]
    return cle ? [cle(autre, absent)] : null
  }
  // The other token under one's own client, and the other client with one's own token.
  const melees = (absent: boolean) => (dossier: string) => {
    const cle = CLES[dossier]
    return cle ? [dossier === 'clients' ? cle(soi, false) : cle(autre, absent)] : null
  }
  const nomme = (g: string) => g.split('/').some((s, i, tous) => estParametre(s) && CLES[tous[i - 1] ?? ''])
  const tirer = (g: string, faire: (chemin: string) => Demande): [Demande, Demande][] =>
    [valeur, melees].map((v) => {
      const [etrangere = '', absente = ''] = [v(false), v(true)].map((choix) => adresses(g, choix)[0])
      return [faire(etrangere), faire(absente)]
    })
  const desRoutes = gabarits()
    .filter((g) => nomme(g))
    .flatMap((g) =>
      ['GET', 'HEAD', ...CHANGEANTES].flatMap((methode) => {
        const champs = operations.find((o) => o.route === g && o.methode === methode)?.champs ?? []
        const corps =
          methode === 'GET' || methode === 'HEAD'
            ? [undefined]
            : [{}, corpsDe(champs, { ...regard, autre: soi })]
        return corps.flatMap((c) =>
          tirer(g, (chemin) => ({ quoi: `${methode} ${g}`, methode, chemin, ...(c && { corps: c }) })),
        )
      }),
    )
  const desPages = gabaritsDePages()
    .filter((g) => nomme(g))
    .flatMap((g) =>
      [false, true].flatMap((rsc) =>
        tirer(g, (chemin) => ({
          quoi: `PAGE ${g}`,
          methode: 'GET',
          chemin: rsc ? chemin + MARQUE_RSC : chemin,
          ...(rsc && { rsc }),
        })),
      ),
    )
  const parFiltre = operations.filter((o) => o.methode === 'GET').flatMap((o) => desFiltres(regard, o))
  return [...desRoutes, ...desPages, ...parFiltre].filter(([a, b]) => a.chemin !== b.chemin)
}

const QUI: Record<string, keyof typeof CLES> = {
  client: 'clients',
  distributeur: 'clients',
  commande: 'commandes',
  numero: 'commandes',
  numeros: 'commandes',
  recherche: 'commandes',
}

function desFiltres({ autre }: Regard, { route, champs }: Operation): [Demande, Demande][] {
  return champs.flatMap((champ) => {
    const cle = CLES[QUI[champ] ?? '']
    if (!cle) return []
    const faire = (absent: boolean): Demande => ({
      quoi: `GET ${route}?${champ}`,
      methode: 'GET',
      chemin: `${exempleDe(route)}?${champ}=${cle(autre, absent)}`,
    })
    return [[faire(false), faire(true)] satisfies [Demande, Demande]]
  })
}
