/** `npm run etat-commandes`: the service's own bytes, or one sentence. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET } from '@/app/services/etatCommandes/route'
import { ACTEUR_SYSTEME } from '@/lib/access/acteur'
import { enregistrerJeton } from '@/lib/access/jeton.usecases'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { estUnePhrase } from '@/lib/core/aide-aux-tests'
import { ANNEXE_2B, canonique } from '@/lib/distributeurs/xml-de-test'
import { jour } from '@/lib/mesures/jour'
import { creerClients } from '@/prisma/monde/clients'
import { creerPersonnages } from '@/prisma/monde/creer-personnages'
import { distribution } from '@/prisma/monde/distribution'
import { ensemble } from '@/prisma/monde/ensemble'
import { creerVentesDuCas } from '@/prisma/monde/ventes-du-cas'
import { enLigneDeCommande } from './ligne-de-commande-de-test'

let base: BaseDeTest
beforeAll(async () => {
  base = await baseDeTest()
  // The demonstration world as far as the case's own orders.
  await ensemble(async (ctx) => {
    await creerClients(ctx)
    await creerVentesDuCas(ctx, await creerPersonnages(ctx, distribution(jour('2026-11-24'))))
  })
}, 120_000)
afterAll(() => base.fermer())

const LANCEMENT_MS = 60_000

const etatCommandes = (url: string, ...mots: string[]) =>
  enLigneDeCommande({ DATABASE_URL: url }, 'etat-commandes', mots)

async function parHttp(recherche: string): Promise<Response> {
  const { jeton } = await enregistrerJeton(ACTEUR_SYSTEME, { id: 'carr15432', nom: 'Caisse' })
  const requete = new Request(`http://localhost/services/etatCommandes?distributeur=carr15432${recherche}`, {
    headers: { authorization: `Bearer ${jeton}` },
  })
  return GET(requete, { params: Promise.resolve({}) })
}

describe('carreclerc of the demonstration world', () => {
  test(
    'gets annexe 2B, over HTTP and by the command line, byte for byte the same',
    async () => {
      const reponse = await parHttp('')
      expect([reponse.status, reponse.headers.get('content-type')]).toEqual([
        200,
        'application/xml; charset=utf-8',
      ])
      const texte = await reponse.text()
      expect(canonique(texte)).toBe(canonique(ANNEXE_2B))
      expect(await etatCommandes(base.url, 'carr15432')).toEqual({
        code: 0,
        sortie: texte,
        erreurs: '',
      })
    },
    LANCEMENT_MS,
  )

  test(
    'and the strict profile in the same way',
    async () => {
      const texte = await (await parHttp('&profil=strict')).text()
      expect(texte.match(/(?<=<date_conditionnement>)[^<]+/g)).toEqual(['2009-05-12', '2009-05-08'])
      expect(await etatCommandes(base.url, 'carr15432', '--profil', 'strict')).toEqual({
        code: 0,
        sortie: texte,
        erreurs: '',
      })
    },
    LANCEMENT_MS,
  )
})

describe('what cannot be answered is one sentence on standard error, and exit 1', () => {
  const AILLEURS = 'postgresql://noixcoop:secret@127.0.0.1:9/baseNoixCoop'

  async function refus(url: string, mots: string[]): Promise<string> {
    const { code, sortie, erreurs } = await etatCommandes(url, ...mots)
    expect([code, sortie]).toEqual([1, ''])
    expect(erreurs.trim().split('\n')).toHaveLength(1)
    return erreurs.trim()
  }

  test.each([
    ['nobody', [], /^Donnez l’identifiant/],
    ['an unknown distributor', ['abcd99999'], /« abcd99999 »/],
    ['two of them', ['carr15432', 'supe00001'], /un seul/],
    ['another profile', ['carr15432', '--profil', 'libre'], /profil=strict/],
    ['an unknown option', ['carr15432', '--format', 'json'], /option/],
  ])(
    '%s',
    async (_quoi, mots, phrase) => {
      expect(await refus(base.url, mots)).toMatch(phrase)
    },
    LANCEMENT_MS,
  )

  test(
    'a base that does not answer',
    async () => {
      estUnePhrase(await refus(AILLEURS, ['carr15432']))
    },
    LANCEMENT_MS,
  )
})
