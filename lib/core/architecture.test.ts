/**
 * The house keeps its shape (docs/decisions/0006): one-way imports, doors that only carry, `app/` with nothing but
 * what Next knows by name, one writer a table, and no operation that escaped the hall.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { beforeAll, describe, expect, test } from 'vitest'
import { estOperation, OPERATIONS } from '@/lib/doors/operations'
import { MARQUE_OPERATION } from './operation'

const RACINE = process.cwd()
const AILES = [
  'approvisionnements',
  'pepiniere',
  'livraisons',
  'ventes',
  'tracabilite',
  'distributeurs',
  'pilotage',
  'echanges',
  // Right of all: the search of the top bar asks every wing's finders (`x.recherche.ts`).
  'recherche',
]

const fichiers = (dossier: string): string[] =>
  readdirSync(join(RACINE, dossier), { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => relative(RACINE, join(f.parentPath, f.name)))
const sources = (dossier: string) =>
  fichiers(dossier).filter((f) => /\.tsx?$/.test(f) && !/\.test\.tsx?$/.test(f))

let modules: IModule[] = []
beforeAll(async () => {
  const { output } = await cruise(
    ['app', 'components', 'lib', 'prisma'],
    {
      tsPreCompilationDeps: true,
      tsConfig: { fileName: 'tsconfig.json' },
      exclude: { path: 'node_modules|prisma/generated/' },
      doNotFollow: { path: 'node_modules' },
    },
    undefined,
    { tsConfig: extractTSConfig(join(RACINE, 'tsconfig.json')) },
  )
  modules = (output as ICruiseResult).modules
}, 60_000)

/** `from → to` for every direct import that `interdit` names. */
const imports = (de: RegExp, interdit: (cible: string, source: string) => boolean): string[] =>
  modules
    .filter((m) => de.test(m.source) && !m.source.endsWith('.test.ts'))
    .flatMap((m) => m.dependencies.map((d) => [m.source, d.resolved] as const))
    .filter(([source, cible]) => interdit(cible, source))
    .map(([source, cible]) => `${source} → ${cible}`)

/** The packages that a file names, whether they could be followed or not. */
const paquets = (de: RegExp, interdits: RegExp): string[] =>
  ['app', 'components', 'lib', 'prisma']
    .flatMap(sources)
    .filter((f) => de.test(f))
    .filter((f) =>
      interdits.test([...readFileSync(f, 'utf8').matchAll(/from '([^']+)'/g)].map((m) => m[1]).join('\n')),
    )

const aileDe = (chemin: string) => AILES.indexOf(/^lib\/([^/]+)\//.exec(chemin)?.[1] ?? '')

describe('imports go one way', () => {
  test('the reader of imports saw the house', () => {
    expect(modules.filter((m) => m.source.startsWith('lib/')).length).toBeGreaterThan(60)
    expect(imports(/^lib\/doors\/http-routes\.ts$/, (c) => c === 'lib/access/session.ts')).toHaveLength(1)
  })

  test('a wing reads the wings on its left only', () => {
    expect(
      imports(/^lib\//, (cible, source) => aileDe(source) >= 0 && aileDe(cible) > aileDe(source)),
    ).toEqual([])
  })

  test('how a wing is read stays inside the wing', () => {
    expect(
      imports(
        /^(app|components|lib|prisma)\//,
        (cible, source) => cible.endsWith('.lecture.ts') && aileDe(cible) !== aileDe(source),
      ),
    ).toEqual([])
  })

  test('measures stand alone; access and core know no wing', () => {
    expect(imports(/^lib\/mesures\//, (c) => c.startsWith('lib/') && !c.startsWith('lib/mesures/'))).toEqual(
      [],
    )
    expect(imports(/^lib\/(core|access|base)\//, (c) => aileDe(c) >= 0)).toEqual([])
    // Files are a floor of technique: they know measures, and nothing of who asks.
    expect(imports(/^lib\/fichiers\//, (c) => /^lib\/(?!fichiers|mesures)/.test(c))).toEqual([])
  })

  test('nothing below the doors knows them, nor the pages', () => {
    expect(imports(/^lib\/(?!doors|cli)/, (c) => /^(lib\/(doors|cli)|app|components)\//.test(c))).toEqual([])
    expect(imports(/^(lib|components|prisma)\//, (c) => c.startsWith('app/'))).toEqual([])
  })

  test('pages and components reach the base through operations only', () => {
    expect(imports(/^(app|components)\//, (c) => /^(lib\/base|lib\/cli|prisma)\//.test(c))).toEqual([])
    expect(imports(/^components\//, (c) => /\.(queries|usecases)\.ts$/.test(c))).toEqual([])
    expect(paquets(/^app\//, /^zod$/m)).toEqual([])
  })

  test('schemas know no base, queries write nothing', () => {
    expect(imports(/\.schema\.ts$/, (c) => /^(lib\/base|prisma)\//.test(c))).toEqual([])
    expect(imports(/\.queries\.ts$/, (c) => c.endsWith('.usecases.ts'))).toEqual([])
  })

  test('pure rules know neither clock, base, React, zod nor Next', () => {
    const pure = new RegExp(`^lib/(${AILES.join('|')}|access)/[a-z-]+\\.ts$`)
    const dAccess = /^lib\/access\/(?!droits|acteur|utilisateur|frein|politique-mot-de-passe|session-duree)/
    expect(paquets(pure, /^(zod|react|next.*|pg)$/m).filter((f) => !dAccess.test(f))).toEqual([])
    expect(
      imports(pure, (c, s) => /^(lib\/base|prisma|lib\/core\/horloge)/.test(c) && !dAccess.test(s)),
    ).toEqual([])
    for (const f of sources('lib').filter((f) => pure.test(f) && !dAccess.test(f)))
      expect(readFileSync(f, 'utf8'), f).not.toMatch(/new Date\(\)|Date\.now\(\)/)
  })
})

describe('the building', () => {
  test('app/ holds only files that Next knows by name', () => {
    const connus =
      /^(page|layout|route|not-found|forbidden|unauthorized|error|global-error|globals|icon)\.(tsx?|css|svg)$/
    expect(fichiers('app').filter((f) => !connus.test(basename(f)))).toEqual([])
  })

  test('no barrels, no Server Actions, no cached functions', () => {
    const tout = ['app', 'components', 'lib', 'prisma/monde'].flatMap(sources)
    expect(tout.filter((f) => /^index\.tsx?$/.test(basename(f)))).toEqual([])
    expect(tout.filter((f) => /^\s*['"]use (server|cache)/m.test(readFileSync(f, 'utf8')))).toEqual([])
    expect(
      tout.filter(
        (f) =>
          !f.endsWith('architecture.ts') &&
          /(query|execute)RawUnsafe|Prisma\.raw\(/.test(readFileSync(f, 'utf8')),
      ),
    ).toEqual([])
  })

  test('one writer a table', () => {
    const ecrivains = new Map<string, Set<string>>()
    for (const f of [...sources('lib'), ...sources('app')]) {
      const texte = readFileSync(f, 'utf8')
      const parPrisma = [
        ...texte.matchAll(/\.(\w+)\s*\.(?:create|createMany|update|updateMany|upsert|delete|deleteMany)\(/g),
      ].map((m) => m[1] ?? '')
      const parSql = [...texte.matchAll(/(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?([a-z_]+)"?\s/g)].map((m) =>
        (m[1] ?? '').replace(/_(\w)/g, (_, l: string) => l.toUpperCase()),
      )
      for (const table of [...parPrisma, ...parSql].filter((t) => TABLES.has(t))) {
        ecrivains.set(table, (ecrivains.get(table) ?? new Set()).add(dirname(f)))
      }
    }
    expect(ecrivains.size).toBeGreaterThan(8)
    expect(
      [...ecrivains].filter(([, qui]) => qui.size > 1).map(([t, qui]) => `${t}: ${[...qui].join(', ')}`),
    ).toEqual([])
  })
})

const TABLES = new Set(
  fichiers('prisma/schema')
    .flatMap((f) => [...readFileSync(f, 'utf8').matchAll(/^model (\w+)/gm)].map((m) => m[1] ?? ''))
    .map((m) => m.charAt(0).toLowerCase() + m.slice(1)),
)

const charger = (fichier: string): Promise<Record<string, unknown>> =>
  import(/* @vite-ignore */ pathToFileURL(join(RACINE, fichier)).href)

describe('the hall', () => {
  test('every export of a .queries or .usecases file is an operation of its kind', async () => {
    for (const f of sources('lib').filter((f) => /\.(queries|usecases)\.ts$/.test(f))) {
      const genre = f.endsWith('.queries.ts') ? 'query' : 'useCase'
      for (const [nom, valeur] of Object.entries(await charger(f)))
        expect(estOperation(valeur) && valeur[MARQUE_OPERATION], `${f} ${nom}`).toBe(genre)
    }
  })

  test('OpenAPI lists every operation, each with its own address', async () => {
    const toutes = new Set<unknown>()
    for (const f of sources('lib').filter((f) => /\.(queries|usecases)\.ts$/.test(f)))
      for (const valeur of Object.values(await charger(f))) toutes.add(valeur)
    expect(new Set<unknown>(OPERATIONS)).toEqual(toutes)
    const routes = OPERATIONS.map((o) => o.declaration.route)
    expect(new Set(routes).size).toBe(routes.length)
  })

  test('each door stands at the address that its operation declares', async () => {
    const ouvertes = new Set<string>()
    for (const f of ['app/api', 'app/services'].flatMap(sources).filter((f) => basename(f) === 'route.ts')) {
      const chemin = `/${relative('app', f)}`
        .replace(/\/route\.ts$/, '')
        .replace(/\/\([^)]+\)/g, '')
        .replace(/\[(\w+)\]/g, '{$1}')
      for (const [methode, porte] of Object.entries(await charger(f))) {
        const operation = (porte as { operation?: (typeof OPERATIONS)[number] }).operation
        if (!operation) continue
        expect(operation.declaration.route, f).toBe(`${methode} ${chemin}`)
        ouvertes.add(operation.declaration.route)
      }
    }
    expect([...ouvertes].sort()).toEqual(OPERATIONS.map((o) => o.declaration.route).sort())
  })
})
