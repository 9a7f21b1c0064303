/** What a heap snapshot of V8 holds, by kind of thing. */
import { readFileSync } from 'node:fs'

interface Cliche {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } }
  nodes: number[]
}

/** Made by V8 of the ways that are taken, again and again as they change: bounded by the program, not by its requests. */
const DE_V8 = ['code', 'hidden', 'object shape']

/** Octets of data (objects, arrays, strings, closures, buffers), and of what V8 made for itself. */
export function lireCliche(fichier: string): { donneesOctets: number; codeOctets: number } {
  const { snapshot, nodes } = JSON.parse(readFileSync(fichier, 'utf8')) as Cliche
  const { node_fields: champs, node_types: types } = snapshot.meta
  const [genre, taille] = [champs.indexOf('type'), champs.indexOf('self_size')]
  const lus = { donneesOctets: 0, codeOctets: 0 }
  for (let i = 0; i < nodes.length; i += champs.length) {
    const deV8 = DE_V8.includes(types[0][nodes[i + genre] ?? -1] ?? '')
    lus[deV8 ? 'codeOctets' : 'donneesOctets'] += nodes[i + taille] ?? 0
  }
  return lus
}
