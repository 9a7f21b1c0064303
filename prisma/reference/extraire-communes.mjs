// Makes communes.json again from an unpacked @etalab/decoupage-administratif (see README.md beside).
// Usage: node prisma/reference/extraire-communes.mjs <folder of the package> > prisma/reference/communes.json
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const DEPARTEMENTS = ['26', '38', '73']

const [paquet] = process.argv.slice(2)
if (!paquet) throw new Error('usage: node extraire-communes.mjs <folder of @etalab/decoupage-administratif>')

const lignes = JSON.parse(readFileSync(join(paquet, 'data/communes.json'), 'utf8'))
  .filter((c) => c.type === 'commune-actuelle' && DEPARTEMENTS.includes(c.departement))
  .sort((a, b) => (a.code < b.code ? -1 : 1))
  .map((c) => JSON.stringify([c.code, c.nom, c.departement, c.codesPostaux]))

process.stdout.write(`[\n${lignes.join(',\n')}\n]\n`)
