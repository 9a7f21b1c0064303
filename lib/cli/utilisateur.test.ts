/** `npm run utilisateur`: accounts from the command line; a wrong form is refused before the password is asked for. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { formatJourLong, jourParis, plusJours } from '@/lib/mesures/jour'
import { enLigneDeCommande } from './ligne-de-commande-de-test'

/** A base of its own, embedded: it refuses the one of tests, which may lose data. */
const donnees = mkdtempSync(join(tmpdir(), 'noixcoop-utilisateur-'))
afterAll(() => rmSync(donnees, { recursive: true, force: true }))

const DELAI_MS = 120_000
const MOT_DE_PASSE = 'trois noyers au bord du Drac'
const claire = (role: string) => ['creer', 'claire.vallin', '--nom', 'Claire Vallin', '--role', role]

const dansUneSemaine = () => formatJourLong(plusJours(jourParis(new Date()), 7))
const utilisateur = (mots: string[], entree?: string) =>
  enLigneDeCommande(
    { DATABASE_URL: '', NOIXCOOP_DONNEES: donnees, NOIXCOOP_MOT_DE_PASSE: '' },
    'utilisateur',
    mots,
    entree,
  )

test(
  'an account: refused for its role before its password, made, listed, its password drawn anew',
  async () => {
    const refusee = await utilisateur(claire('chef'), 'court')
    expect(refusee.code).toBe(1)
    expect(refusee.erreurs).toBe(
      '« role » : valeurs admises : direction, reception, commerce, distributeur.\n',
    )

    const faible = await utilisateur(claire('commerce'), 'court')
    expect([faible.code, faible.erreurs]).toEqual([1, expect.stringMatching(/^Mot de passe refusé\. /)])

    const creee = await utilisateur(claire('commerce'), `${MOT_DE_PASSE}\n`)
    expect([creee.code, creee.erreurs]).toEqual([0, ''])
    expect(creee.sortie).toBe(
      `Compte claire.vallin créé.\nMot de passe enregistré.\nIl ouvre le compte jusqu’au ${dansUneSemaine()}, le temps d’en choisir un autre dans « Mon compte ».\n`,
    )

    const { sortie: tire } = await utilisateur(['motdepasse', 'claire.vallin', '--generer'])
    expect(tire).toMatch(
      /^Mot de passe de claire\.vallin, montré cette seule fois : [a-z2-9]{4}(-[a-z2-9]{4}){4}\nIl ouvre le compte jusqu’au /,
    )

    const { sortie: liste } = await utilisateur(['liste'])
    expect(liste).toBe('claire.vallin            commerce      actif   Claire Vallin\n')
  },
  DELAI_MS,
)
