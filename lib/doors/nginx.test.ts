/** What stands in front says the same as the house: sizes of bodies, addresses of files, and what is never open. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dansRacine } from '@/lib/base/racine'
import { maximumOctets } from './front-controles'
import { OPERATIONS } from './operations'

const conf = readFileSync(join(dansRacine('deploy/nginx'), 'noixcoop.conf'), 'utf8')
const MEGA = 1_048_576

/** The block of a location, as text. */
function bloc(debut: string): string {
  const ici = conf.indexOf(`location ${debut} {`)
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
