/** Somebody signed in, who speaks to the house's own routes as the forms do. */
export interface Reponse {
  statut: number
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is looked at by whoever asked
  corps: any
}

const PATIENCE_MS = 20_000

export class Personne {
  constructor(
    readonly adresse: string,
    readonly cookie: string,
  ) {}

  /** The same session at another process of the application. */
  chez = (adresse: string): Personne => new Personne(adresse, this.cookie)

  /** Rejects when no answer came: nobody knows then whether it was done. */
  async envoyer(
    methode: 'GET' | 'POST' | 'PUT' | 'PATCH',
    chemin: string,
    { saisie, cle }: { saisie?: object; cle?: string } = {},
  ): Promise<Reponse> {
    const reponse = await fetch(`${this.adresse}${chemin}`, {
      method: methode,
      headers: {
        cookie: this.cookie,
        accept: 'application/json',
        origin: this.adresse,
        ...(saisie && { 'content-type': 'application/json' }),
        ...(cle && { 'idempotency-key': cle }),
      },
      ...(saisie && { body: JSON.stringify(saisie) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const texte = await reponse.text()
    const corps = /json/.test(reponse.headers.get('content-type') ?? '') ? JSON.parse(texte) : texte
    return { statut: reponse.status, corps }
  }

  /** Records what the proof begins with: it must succeed. */
  async enregistrer(chemin: string, saisie: object, methode: 'POST' | 'PUT' = 'POST') {
    const { statut, corps } = await this.envoyer(methode, chemin, { saisie })
    if (statut >= 300) throw new Error(`${methode} ${chemin}: ${statut} ${JSON.stringify(corps)}`)
    return corps
  }
}

const cookies = (reponse: Response): string[] =>
  reponse.headers.getSetCookie().map((c) => c.split(';')[0] ?? '')

export async function seConnecter(
  adresse: string,
  identifiant: string,
  motDePasse: string,
): Promise<Personne> {
  const csrf = await fetch(`${adresse}/api/auth/csrf`)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const reponse = await fetch(`${adresse}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie: cookies(csrf).join('; '), origin: adresse },
    body: new URLSearchParams({ csrfToken, identifiant, motDePasse, json: 'true' }),
    redirect: 'manual',
  })
  if (reponse.status !== 200) throw new Error(`Sign-in of ${identifiant}: ${reponse.status}`)
  return new Personne(adresse, [...cookies(csrf), ...cookies(reponse)].join('; '))
}
