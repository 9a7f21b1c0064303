/** What a request brings beside its body: its search, its path; and where what it made is. Both doors read them so. */
import { type DomainError, introuvable } from '@/lib/core/domain-error'
import { RefusHttp } from './probleme'

export type Parametres = Record<string, string | string[] | undefined>

/** `?a=1&b=2` → { a: '1', b: '2' }; a name given twice becomes a list, which schemas of one value refuse. */
export function lireRecherche(url: string): Record<string, unknown> {
  const recherche = new URL(url).searchParams
  return Object.fromEntries(
    [...new Set(recherche.keys())].map((cle) => {
      const valeurs = recherche.getAll(cle)
      return [cle, valeurs.length === 1 ? valeurs[0] : valeurs]
    }),
  )
}

/** The path names the record; a body may not name another. */
export function joindre(corps: Record<string, unknown>, parametres: Parametres): Record<string, unknown> {
  const doubles = Object.keys(parametres).filter((cle) => Object.hasOwn(corps, cle))
  if (doubles.length > 0) {
    const message = `« ${doubles.join(', ')} » est déjà dans l’adresse : retirez-le de la saisie.`
    throw new RefusHttp(
      422,
      'invalide',
      message,
      {},
      doubles.map((champ) => ({ champ, message })),
    )
  }
  return { ...corps, ...parametres }
}

/** A path that cannot name anything is absent, not badly typed. */
export function absentSiAdresse(erreur: DomainError, parametres: Parametres): DomainError {
  const dansAdresse =
    erreur.genre === 'invalide' && erreur.champs.some(({ champ }) => Object.hasOwn(parametres, champ))
  return dansAdresse ? introuvable('Rien n’est enregistré à cette adresse.') : erreur
}

/** Where the new record is: `POST /api/livraisons` → `/api/livraisons/L0512`. */
export function emplacement(requete: Request, resultat: unknown): string {
  const chemin = new URL(requete.url).pathname.replace(/\/$/, '')
  const { code, id, identifiant, numero } = (resultat ?? {}) as Record<string, unknown>
  const cle = code ?? id ?? identifiant ?? numero
  return cle === undefined || chemin.includes(`/${String(cle)}/`) || chemin.endsWith(`/${String(cle)}`)
    ? chemin.replace(/(\/[^/]+)\/[a-z]+$/, '$1')
    : `${chemin}/${encodeURIComponent(String(cle))}`
}
