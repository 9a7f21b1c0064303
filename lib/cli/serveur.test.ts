/** What an administrator copies: docs/deploiement.md, and the units and settings of deploy/, say the same. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dansRacine } from '@/lib/base/racine'

const lire = (chemin: string) => readFileSync(dansRacine(chemin), 'utf8')
const fichiers = readdirSync(dansRacine('deploy'), { recursive: true, withFileTypes: true })
  .filter((f) => f.isFile())
  .map((f) => join(f.parentPath, f.name).slice(dansRacine('deploy').length + 1))
const guide = lire('docs/deploiement.md')
/** The commands to copy, without the margin of the list they stand in. */
const commandes = [...guide.matchAll(/^( *)```sh\n([\s\S]*?)^ *```$/gm)].map(([, marge = '', bloc = '']) =>
  bloc.replaceAll(new RegExp(`^${marge}`, 'gm'), ''),
)
const unites = fichiers.filter((f) => f.startsWith('systemd/noixcoop'))
const services = unites.filter((f) => f.endsWith('.service'))

test('the commands of the guide are shell', () => {
  expect(commandes.length).toBeGreaterThan(10)
  for (const bloc of commandes) {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: bloc, encoding: 'utf8' })
    expect(stderr, bloc).toBe('')
    expect(status).toBe(0)
  }
})

test('each file of deploy/ that the guide names is there', () => {
  const nommes = [...guide.matchAll(/\bdeploy\/([\w./@-]+\w)/g)].map(([, nom = '']) => nom)
  expect(nommes.length).toBeGreaterThan(10)
  for (const nom of nommes)
    expect(
      fichiers.some((f) => f.startsWith(nom)),
      nom,
    ).toBe(true)
})

test('each file of deploy/ is put where it belongs by a command of the guide', () => {
  const enBloc = commandes.join('\n')
  const pose = (f: string) => {
    if (f.endsWith('.sh')) return guide.includes(`deploy/${f}`)
    return enBloc.includes(unites.includes(f) ? 'cp /root/deploy/systemd/noixcoop* ' : `/root/deploy/${f}`)
  }
  for (const f of fichiers) expect(pose(f), f).toBe(true)
})

test.each(services)(
  '%s: its settings have an example, its script can be run, its folder is made',
  (service) => {
    const unite = lire(`deploy/${service}`)
    const reglages = /^EnvironmentFile=\/etc\/noixcoop\/(.+)$/m.exec(unite)?.[1]
    expect(fichiers).toContain(`${reglages}.exemple`)
    const script = /^ExecStart=\/srv\/noixcoop\/courante\/(\S+)/m.exec(unite)?.[1]
    if (script) expect(statSync(dansRacine(script)).mode & 0o111).toBe(0o111)
    const [, dossier] = /^Read(?:Write|Only)Paths=(.+)$/m.exec(unite) ?? []
    if (dossier) expect(commandes.join('\n')).toContain(`-m 0700 ${dossier}\n`)
  },
)

test('each timer has its service, and is enabled, then started', () => {
  const minuteries = unites.filter((f) => f.endsWith('.timer')).map((f) => f.replace('systemd/', ''))
  expect(minuteries.length).toBe(2)
  for (const minuterie of minuteries) {
    expect(services).toContain(`systemd/${minuterie.replace('.timer', '.service')}`)
    for (const verbe of ['enable', 'start'])
      expect(commandes.join('\n')).toMatch(new RegExp(`^systemctl ${verbe} .*\\b${minuterie}`, 'm'))
  }
})

test('the same ports everywhere', () => {
  const ports = /^NOIXCOOP_PORTS="(.+)"$/m.exec(lire('deploy/deploiement.env.exemple'))?.[1]?.split(' ') ?? []
  expect(ports.length).toBeGreaterThan(1)
  const trouves = (texte: string, motif: RegExp) => [...texte.matchAll(motif)].map(([, port]) => port)
  expect(trouves(lire('deploy/sudoers.d/noixcoop'), /restart noixcoop@(\d+)$/gm)).toEqual(ports)
  expect(trouves(lire('deploy/nginx/noixcoop.conf'), /server 127\.0\.0\.1:(\d+) /g)).toEqual([
    ...ports,
    ...ports,
  ])
  const actives = /^systemctl enable noixcoop\.target .*$/m.exec(commandes.join('\n'))?.[0] ?? ''
  expect(trouves(actives, /noixcoop@(\d+)/g)).toEqual(ports)
})

test('a process of the service is started as `npm start` does', () => {
  const { scripts } = JSON.parse(lire('package.json')) as { scripts: { start: string } }
  const [, reglages = '', commande] = /^(.+) exec (.+)$/.exec(scripts.start) ?? []
  const unite = lire('deploy/systemd/noixcoop@.service')
  for (const reglage of reglages.split(' ')) expect(unite).toContain(`\nEnvironment=${reglage}\n`)
  expect(unite).toContain(`\nExecStart=/usr/bin/${commande}\n`)
})

test('settings of the example are those that README tells', () => {
  const connus = lire('README.md')
  for (const [, reglage = ''] of lire('deploy/noixcoop.env.exemple').matchAll(/^([A-Z_]+)=/gm))
    expect(connus, reglage).toContain(`\`${reglage}`)
})
