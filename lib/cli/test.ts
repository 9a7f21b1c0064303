import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { genererClient } from '../base/generation'
import { dansRacine, RACINE } from '../base/racine'
import { ADRESSE_DU_MODELE, demarrerServeurDeTest } from '../base/serveur-de-test'
import { type Bilan, bilanDe, compterPlaywright, compterVitest, oublier } from './bilans'
import { trouverChromium } from './chromium'

/** Of one step: the stories of the whole house take ten minutes or so on two cores. */
const LIMITE_MS = 18 * 60_000
const VITEST = dansRacine('.resultats/vitest.json')
const PLAYWRIGHT = dansRacine('.resultats/playwright.json')
const EPREUVES = dansRacine('.resultats/epreuves.json')

let interrompu = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interrompu = true
  })
}

mkdirSync(dansRacine('.resultats'), { recursive: true })
Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1' })

const total: Bilan = { reussis: 0, echoues: 0 }
await etape('Types', types)
await etape('Style', async () => unSeul(await lancer('@biomejs/biome/bin/biome', ['check', '.'])))
await etape('Code mort', async () => unSeul(await lancer('knip/bin/knip.js', [])))
await etape('Serveur PostgreSQL des essais', avecServeur)
console.log(`${total.reussis} passed, ${total.echoues} failed`)
process.exit(total.echoues > 0 || interrompu ? 1 : 0)

/** Goes on after a failure: all that is wrong is worth knowing at once. */
async function etape(titre: string, action: () => Promise<Bilan>): Promise<void> {
  if (interrompu) return
  console.log(`\n== ${titre}`)
  const bilan = await action().catch((erreur: unknown) => {
    console.error(erreur)
    return { reussis: 0, echoues: 1 }
  })
  total.reussis += bilan.reussis
  total.echoues += bilan.echoues
}

async function types(): Promise<Bilan> {
  genererClient()
  // Next's own types (next-env.d.ts, the routes) are made, not kept in git.
  await lancer('next/dist/bin/next', ['typegen'])
  return unSeul(await lancer('typescript/bin/tsc', ['--noEmit']))
}

async function avecServeur(): Promise<Bilan> {
  const serveur = await demarrerServeurDeTest()
  try {
    process.env[ADRESSE_DU_MODELE] = serveur.url
    await etape('Architecture, unités, cas d’usage', vitest)
    await etape('Histoires dans Chromium', histoires)
    await etape('Épreuves', epreuves)
  } finally {
    await serveur.arreter()
  }
  return { reussis: 0, echoues: 0 }
}

async function vitest(): Promise<Bilan> {
  oublier(VITEST)
  const rapports = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST}`]
  const code = await lancer('vitest/vitest.mjs', ['run', ...rapports])
  return bilanDe(VITEST, code, compterVitest)
}

async function histoires(): Promise<Bilan> {
  oublier(PLAYWRIGHT)
  const { executablePath, args, env } = await trouverChromium()
  const code = await lancer(
    '@playwright/test/cli.js',
    ['test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'],
    {
      ...env,
      NOIXCOOP_CHROMIUM: executablePath,
      NOIXCOOP_CHROMIUM_ARGS: args.join(' '),
      PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT,
    },
  )
  return bilanDe(PLAYWRIGHT, code, compterPlaywright)
}

/** On the build that the stories left. */
async function epreuves(): Promise<Bilan> {
  oublier(EPREUVES)
  const code = await lancer('tsx/dist/cli.mjs', ['lib/cli/epreuve.ts', '--court', '--bilan', EPREUVES])
  return bilanDe(EPREUVES, code, (rapport) => rapport as Bilan)
}

function unSeul(code: number): Bilan {
  return code === 0 ? { reussis: 1, echoues: 0 } : { reussis: 0, echoues: 1 }
}

/** Ctrl-C reaches the child by itself: we wait for its end, then stop PostgreSQL. */
async function lancer(programme: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  const enfant = spawn(process.execPath, [dansRacine('node_modules', programme), ...args], {
    cwd: RACINE,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    timeout: LIMITE_MS,
  })
  const [code] = await once(enfant, 'close')
  return typeof code === 'number' ? code : 1
}
