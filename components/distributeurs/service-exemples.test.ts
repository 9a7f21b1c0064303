/** Each example carries the same request; the scripts run here against a server that answers only to it. */
import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  adresseEtatCommandes,
  exempleSondage,
  exemplesDeCommande,
  exemplesDeLecture,
} from './service-exemples'

const JETON = 'noix_pourEssai'
const XML =
  '<commandes idDistributeur="carr15432"><commande id="00213"><produit variete="Mayette" /></commande></commandes>'
const executer = promisify(execFile)

let serveur: Server
let origine = ''
beforeAll(async () => {
  serveur = createServer((requete, reponse) => {
    const juste =
      requete.url === '/services/etatCommandes?distributeur=carr15432' &&
      requete.headers.authorization === `Bearer ${JETON}`
    reponse.writeHead(juste ? 200 : 401, { 'content-type': 'application/xml' }).end(juste ? XML : '<erreur/>')
  })
  await new Promise<void>((suite) => serveur.listen(0, '127.0.0.1', suite))
  origine = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`
})
afterAll(() => new Promise((suite) => serveur.close(suite)))

const codeDe = (id: string): string =>
  exemplesDeLecture(origine, 'carr15432').find((e) => e.id === id)?.code ?? ''
const node = (jeton: string) =>
  executer(process.execPath, ['--input-type=module', '-e', codeDe('javascript')], {
    env: { ...process.env, NOIXCOOP_JETON: jeton },
  })

describe('the examples', () => {
  test.each(['curl', 'javascript', 'python', 'java', 'php', 'excel'])('%s makes the same request', (id) => {
    const code = codeDe(id)
    expect(code).toContain(adresseEtatCommandes(origine, 'carr15432'))
    expect(code).toMatch(/Authorization(?:: | = ")?.*Bearer /)
    expect(code).toContain('NOIXCOOP_JETON')
    expect(code).not.toMatch(/noix_/)
  })

  test('the JavaScript one prints the answer, and fails aloud on a refusal', async () => {
    expect((await node(JETON)).stdout.trim()).toBe(XML)
    await expect(node('autre')).rejects.toThrow(/401 <erreur\/>/)
  })

  test('asking again and ordering go to the same house with the same header', () => {
    const tous = [exempleSondage(origine, 'carr15432'), ...exemplesDeCommande(origine).map((e) => e.code)]
    for (const code of tous) {
      expect(code).toContain(`"${origine}/services/`)
      expect(code).toContain('-H "Authorization: Bearer $NOIXCOOP_JETON"')
    }
  })

  test('the JSON order can be read', () => {
    const [json] = exemplesDeCommande(origine)
    const corps: unknown = JSON.parse(/--data '([^']+)'/.exec(json?.code ?? '')?.[1] ?? '')
    expect(corps).toMatchObject({ lignes: [{ conditionnement: 'filet-1kg', quantite: 30 }] })
  })
})
