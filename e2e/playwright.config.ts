import { defineConfig } from '@playwright/test'
import { environnement, MONDE, REGARDS, VIDE } from './serveurs'

const commun = {
  cwd: '..',
  // The first start builds the application.
  timeout: 360_000,
  stdout: 'pipe' as const,
  // PostgreSQL is stopped by the application: a plain kill would leave it running.
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
}

/**
 * They take as long together as all others. Pages come first, as the world was made; rights are asked with inputs that are
 * refused, and what little is written then is looked at by nobody.
 */
const REGARDES = ['accessibilite', 'comparaison', 'droits', 'recherche', 'rentabilite', 'tableau'].map(
  (nom) => `${nom}.spec.ts`,
)

export default defineConfig({
  testDir: '.',
  outputDir: '../.resultats/playwright',
  // Stories that write share one world and take turns in it; those that look go on beside them, in another of their own.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // A bound for busy machines, not a pace: what is expected is looked at until it is there.
  expect: { timeout: 15_000 },
  use: {
    baseURL: MONDE.adresse,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    // The page as it stood at each step can be walked through; a film of it costs a tenth of the time.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.NOIXCOOP_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        ...(process.env.NOIXCOOP_CHROMIUM_ARGS ?? '').split(' ').filter(Boolean),
      ],
    },
  },
  projects: [
    { name: 'connexions', testMatch: '*.setup.ts', workers: 1 },
    {
      name: 'histoires',
      testMatch: '*.spec.ts',
      testIgnore: REGARDES,
      dependencies: ['connexions'],
      workers: 1,
    },
    {
      name: 'regards',
      testMatch: REGARDES,
      use: { baseURL: REGARDS.adresse },
      dependencies: ['connexions'],
      workers: 1,
    },
  ],
  webServer: [
    { ...commun, command: 'exec npm start', env: environnement(VIDE), url: `${VIDE.adresse}/api/sante` },
    {
      ...commun,
      command: 'exec node --import tsx e2e/mondes.ts',
      wait: { stdout: /Les deux mondes sont ouverts/ },
    },
  ],
})
