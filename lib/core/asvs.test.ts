/** docs/asvs.md says where each requirement is proved: what it cites is there. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const PAGE = readFileSync('docs/asvs.md', 'utf8')

/** Requirements of levels 1 and 2 in ASVS 5.0.0, by chapter. */
const NOMBRES = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]

interface Ligne {
  numero: string
  niveau: string
  verdict: string
  preuve: string
}

const lignes: Ligne[] = [...PAGE.matchAll(/^\| (\d+\.\d+\.\d+) \| (\d) \|[^|]+\| ([^|]+) \| (.+) \|$/gm)].map(
  ([, numero = '', niveau = '', verdict = '', preuve = '']) => ({ numero, niveau, verdict, preuve }),
)

const FICHIER = /`((?:[\w()[\]{}.@-]+\/)+[\w.[\]-]+\.\w+|[\w.-]+\.(?:js|json|md))`/
/** A file, and the titles that follow it until the next one. */
const CITATIONS = new RegExp(`${FICHIER.source}((?:(?!\`)[^;])*)`, 'g')

const citees = ({ preuve }: Ligne) =>
  [...preuve.matchAll(CITATIONS)].map(([, fichier = '', suite = '']) => ({
    fichier,
    titres: [...suite.matchAll(/« ([^»]+) »/g)].map(([, titre = '']) => titre),
  }))

describe('the page', () => {
  test('has every requirement of levels 1 and 2 once, in order', () => {
    const parChapitre = NOMBRES.map(
      (_, i) => lignes.filter(({ numero }) => numero.startsWith(`${i + 1}.`)).length,
    )
    expect(parChapitre).toEqual(NOMBRES)
    expect(lignes.filter(({ niveau }) => niveau === '1')).toHaveLength(70)
    const rangs = lignes.map(({ numero }) => numero.split('.').reduce((n, p) => n * 100 + Number(p), 0))
    expect(rangs).toEqual([...new Set(rangs)].sort((a, b) => a - b))
  })

  test('gives each a verdict, and counts them as it says', () => {
    const compte = (verdict: string) => lignes.filter((l) => l.verdict === verdict).length
    const [met, part, non, sansObjet] = ['met', 'part', 'not met', 'n/a'].map(compte)
    expect(PAGE.replaceAll('\n', ' ')).toContain(
      `Of ${lignes.length}: ${met} met, ${part} in part, ${non} not met, ${sansObjet} do not apply.`,
    )
    expect((met ?? 0) + (part ?? 0) + (non ?? 0) + (sansObjet ?? 0)).toBe(lignes.length)
  })

  test('cites files that are there, and titles that stand in them', () => {
    const absents = lignes.flatMap((ligne) =>
      citees(ligne).flatMap(({ fichier, titres }) => {
        if (!existsSync(fichier)) return [`${ligne.numero} ${fichier}`]
        const texte = readFileSync(fichier, 'utf8')
        return titres
          .filter((titre) => !texte.includes(titre))
          .map((t) => `${ligne.numero} ${fichier} « ${t} »`)
      }),
    )
    expect(absents).toEqual([])
    expect(lignes.flatMap(citees).filter(({ titres }) => titres.length > 0).length).toBeGreaterThan(80)
  })

  test('leaves no other name of a file unread', () => {
    const nommes = [...PAGE.matchAll(/`([\w.()[\]-][\w./()[\]-]*\.(?:tsx?|md|js|json))`/g)].map(
      ([, nom = '']) => nom,
    )
    expect(nommes.filter((nom) => !existsSync(nom))).toEqual([])
  })
})
