/** What stories share: the routes called as the person who is signed in, and records to begin with. */
import { type APIRequestContext, test as base, expect, type Page } from '@playwright/test'

/** The house's own routes, with the session of the story. */
export class Appel {
  constructor(readonly requete: APIRequestContext) {}

  async lire<T>(chemin: string): Promise<T> {
    const reponse = await this.requete.get(chemin)
    expect(reponse.status(), `GET ${chemin}`).toBe(200)
    return (await reponse.json()) as T
  }

  /** Records, and gives what was recorded: it must succeed. */
  async ecrire<T>(methode: 'POST' | 'PUT' | 'PATCH', chemin: string, data: object): Promise<T> {
    const reponse = await this.requete.fetch(chemin, { method: methode, data })
    expect(reponse.ok(), `${methode} ${chemin} : ${await reponse.text()}`).toBe(true)
    return (await reponse.json()) as T
  }
}

export const test = base.extend<{ appel: Appel }>({
  appel: async ({ playwright, storageState, baseURL }, use) => {
    const requete = await playwright.request.newContext({
      baseURL,
      storageState,
      extraHTTPHeaders: { Origin: baseURL ?? '' },
    })
    await use(new Appel(requete))
    await requete.dispose()
  },
})

export { expect }

/** The summary of a refusal; Next's own announcer of pages is an alert too, outside of the content. */
export const alerte = (page: Page) => page.getByRole('main').getByRole('alert')

interface Fiche {
  code: string
}

export const unProducteur = {
  raisonSociale: 'EARL du Ruisseau',
  adresse: '8 chemin des Noyers',
  codePostal: '38470',
  ville: 'Vinay',
  responsableNom: 'Gallet',
  responsablePrenom: 'Lucie',
}

export const unVerger = {
  nom: 'Le Clos Fleuri',
  variete: 'Franquette',
  commune: '38559',
  superficieHa: '2,50',
  arbresParHectare: 90,
}

export const creerProducteur = (appel: Appel, change: Partial<typeof unProducteur> = {}) =>
  appel.ecrire<Fiche>('POST', '/api/producteurs', { ...unProducteur, ...change })

/** An orchard of its own producer: no story touches the orchards of the demonstration. */
export async function creerVerger(appel: Appel): Promise<Fiche> {
  const { code: producteur } = await creerProducteur(appel)
  return appel.ecrire<Fiche>('POST', '/api/vergers', { ...unVerger, producteur })
}

/** A delivery of 1 000 kg that waits for its sheet. */
export async function creerLivraison(appel: Appel): Promise<Fiche> {
  const { code: verger } = await creerVerger(appel)
  const livraison = { verger, date: '2025-10-06', typeProduit: 'ENTIERE_SECHE', quantiteKg: 1000 }
  return appel.ecrire<Fiche>('POST', '/api/livraisons', livraison)
}
