import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dansRacine } from '../base/racine'

export type Chromium = { executablePath: string; args: string[]; env: Record<string, string> }

const NOMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const DE_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** The browser of the stories: this machine's, else Debian's (root), else the one inside an npm package. */
export async function trouverChromium(): Promise<Chromium> {
  const present = installe()
  if (present) return { executablePath: present, args: [], env: {} }
  if (process.getuid?.() === 0) {
    const apres = installerDeDebian() && installe()
    if (apres) return { executablePath: apres, args: [], env: {} }
  }
  return duPaquet()
}

function installe(): string | undefined {
  const candidats = process.env.NOIXCOOP_CHROMIUM
    ? [process.env.NOIXCOOP_CHROMIUM]
    : [...NOMS.map(surLeChemin), DE_MAC]
  // Ubuntu's chromium-browser is but a signpost to a snap: what answers is a browser.
  return candidats.find((chemin) => chemin !== '' && demarre(chemin))
}

function surLeChemin(nom: string): string {
  return spawnSync('sh', ['-c', `command -v ${nom}`], { encoding: 'utf8' }).stdout.trim()
}

function demarre(chemin: string, env: Record<string, string> = {}): boolean {
  return spawnSync(chemin, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).status === 0
}

function installerDeDebian(): boolean {
  console.log('Installation de Chromium (paquet Debian)…')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('apt-get', args, { env, timeout: 300_000 }).status === 0
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium')
}

/** @sparticuz/chromium unpacks into TMPDIR, with the libraries it needs only where it believes to be in AWS Lambda. */
async function duPaquet(): Promise<Chromium> {
  const dossier = dansRacine('.resultats/chromium')
  const env = {
    LD_LIBRARY_PATH: [join(dossier, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_PATH: join(dossier, 'fonts'),
  }
  if (!demarre(join(dossier, 'chromium'), env)) await deballer(dossier)
  return { executablePath: join(dossier, 'chromium'), args: ['--no-sandbox'], env }
}

async function deballer(dossier: string): Promise<void> {
  console.log('Déballage du Chromium du paquet npm…')
  rmSync(dossier, { recursive: true, force: true })
  mkdirSync(dossier, { recursive: true, mode: 0o700 })
  const avant = { ...process.env }
  Object.assign(process.env, { TMPDIR: dossier, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' })
  try {
    const { default: paquet } = await import('@sparticuz/chromium')
    await paquet.executablePath()
    writeFileSync(join(dossier, 'fonts/fonts.conf'), polices(join(dossier, 'fonts')))
  } finally {
    for (const nom of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (avant[nom] === undefined) delete process.env[nom]
      else process.env[nom] = avant[nom]
    }
  }
}

/** The package's own file looks for its letters in /tmp, and Chromium dies when it finds none. */
function polices(dossier: string): string {
  const chemin = dossier.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${chemin}</dir>
  <cachedir>${chemin}/cache</cachedir>
</fontconfig>
`
}
