/** What stands in front says the same as the house: sizes of bodies, addresses of files, and what is never open. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dansRacine } from '@/lib/base/racine'
import { validateur } from '@/lib/distributeurs/xml-de-test'
import { XSD_ERREUR } from './erreur-xsd'
import { maximumOctets } from './front-controles'
import { OPERATIONS } from './operations'

const conf = readFileSync(join(dansRacine('deploy/nginx'), 'noixcoop.conf'), 'utf8')
const MEGA = 1_048_576

/** The block of a location, as text. */
function bloc(debut: string): string {
  const ici = conf.lastIndexOf(`location ${debut} {`)
  expect(ici, debut).toBeGreaterThan(0)
  return conf.slice(ici, conf.indexOf('\n    }', ici))
}

const octetsDe = (texte: string) => Number(/client_max_body_size (\d+)m;/.exec(texte)?.[1]) * MEGA

test('bodies are cut just above what the application admits, so that it says no itself', () => {
  const import_ = /location ~ (\^\S+) \{/.exec(conf)?.[1] ?? ''
  const desFichiers = new RegExp(import_)
  for (const { declaration } of OPERATIONS) {
    const chemin = declaration.route.replace(/^\w+ /, '').replace(/\{\w+\}/g, 'x')
    const passe = desFichiers.test(chemin) ? octetsDe(bloc(`~ ${import_}`)) : octetsDe(conf)
    expect(passe / maximumOctets(chemin), chemin).toBeGreaterThan(1)
    expect(passe / maximumOctets(chemin), chemin).toBeLessThan(1.1)
  }
})

test('the figures are closed from outside, and one true address is told', () => {
  expect(bloc('= /api/mesures').replace(/\s+/g, ' ')).toContain('return 404;')
  expect(conf).toContain('proxy_set_header X-Forwarded-For $remote_addr;')
  expect(conf).not.toMatch(/\$proxy_add_x_forwarded_for|\$request_uri.*log_format|\$args/)
})

test('what it refuses itself is said in the form that the caller reads', () => {
  const schema = validateur(XSD_ERREUR)
  const refus = [...conf.matchAll(/location @(\w+)_(\w+) \{[^']*return (\d+) '([^']+)';/g)]
  expect(refus.map(([, nom, pour, statut]) => `${nom} ${pour} ${statut}`)).toEqual(
    ['trop_grand', 'trop_vite', 'indisponible', 'incertain'].flatMap((nom, i) =>
      ['personne', 'programme', 'service'].map((pour) => `${nom} ${pour} ${[413, 429, 503, 504][i]}`),
    ),
  )
  for (const [, nom, pour, statut, corps = ''] of refus) {
    if (pour === 'programme')
      expect(JSON.parse(corps), nom).toEqual({
        type: expect.stringMatching(/^\/problemes\//),
        title: expect.any(String),
        status: Number(statut),
        detail: expect.stringMatching(/\.$/),
        reference: '$request_id',
      })
    if (pour === 'service') schema.valider(corps)
    if (pour === 'personne')
      expect(corps).toMatch(/^<!doctype html><html lang="fr">.*<h1>.+<\/h1><p>.+\.<\/p>/)
  }
})

test('a change that nginx would repeat has a place where it does not', () => {
  expect(bloc('/')).toContain('if ($request_method ~ "^(?:PUT|DELETE)$") { return 418; }')
  expect(bloc('@une_fois')).toContain('proxy_next_upstream off;')
  const ailleurs = [...conf.matchAll(/location (?:\^?~|=)? ?(\S+) \{/g)].flatMap(([, ou = '']) =>
    ou === '/' || ou.startsWith('@') ? [] : [new RegExp(ou.startsWith('^') ? ou : `^${ou}`)],
  )
  const repetes = OPERATIONS.filter(({ declaration: { route } }) => /^(?:PUT|DELETE) /.test(route))
  expect(repetes.length).toBeGreaterThan(10)
  for (const { declaration } of repetes)
    expect(
      ailleurs.filter((ou) => ou.test(declaration.route.replace(/^\w+ /, ''))),
      declaration.route,
    ).toEqual([])
})
