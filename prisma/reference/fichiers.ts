/** The two reference files, read only when their rows are missing. */
import { readFileSync } from 'node:fs'
import { dansRacine } from '@/lib/base/racine'
import type { Prisma } from '@/prisma/generated/client'
import { DEPUIS_AIRE_AOC, SOURCE_AIRE_AOC } from './donnees'

const lire = (nom: string) => readFileSync(dansRacine('prisma/reference', nom), 'utf8')

type LigneCommune = [insee: string, nom: string, departement: string, codesPostaux: string[]]

export function lireCommunes(): Prisma.CommuneCreateManyInput[] {
  const lignes = JSON.parse(lire('communes.json')) as LigneCommune[]
  return lignes.map(([insee, nom, departement, codesPostaux]) => ({ insee, nom, departement, codesPostaux }))
}

/** `insee,nom,departement`: no name holds a comma or a quote. */
export function lireAireAoc(): Prisma.AireAocCreateManyInput[] {
  const [, ...lignes] = lire('aire-aoc.csv').trimEnd().split('\n')
  return lignes.map((ligne) => ({
    communeInsee: ligne.slice(0, ligne.indexOf(',')),
    depuis: DEPUIS_AIRE_AOC,
    source: SOURCE_AIRE_AOC,
  }))
}
