/** A file sent by a form or a program: `multipart/form-data`, 10 MB at most, counted as it comes. */
import { FICHIER_MAXIMUM_OCTETS, lireOctets } from './corps-json'
import { RefusHttp } from './probleme'

const MULTIPART = /^multipart\/form-data\s*;.*boundary=/i

const illisible = () =>
  new RefusHttp(
    400,
    'invalide',
    'Cet envoi est illisible : choisissez le fichier de nouveau, puis renvoyez-le.',
  )

async function lireFormulaire(octets: Uint8Array, type: string): Promise<FormData> {
  try {
    return await new Response(octets as Uint8Array<ArrayBuffer>, {
      headers: { 'content-type': type },
    }).formData()
  } catch {
    throw illisible()
  }
}

/** Each field by its name; a file by its name and its bytes. */
export async function lireEnvoiDeFichier(requete: Request): Promise<Record<string, unknown>> {
  const type = requete.headers.get('content-type') ?? ''
  if (!MULTIPART.test(type) || requete.headers.has('content-encoding'))
    throw new RefusHttp(
      415,
      'invalide',
      'Envoyez le fichier par multipart/form-data, sans compression, dans le champ « fichier ».',
    )
  const formulaire = await lireFormulaire(await lireOctets(requete, FICHIER_MAXIMUM_OCTETS), type)
  const saisie: Record<string, unknown> = Object.create(null)
  for (const [nom, valeur] of formulaire) {
    if (nom in saisie)
      throw new RefusHttp(422, 'invalide', `Le champ « ${nom.slice(0, 40)} » est envoyé deux fois.`)
    saisie[nom] =
      typeof valeur === 'string'
        ? valeur
        : { nom: valeur.name, octets: new Uint8Array(await valeur.arrayBuffer()) }
  }
  return { ...saisie }
}
