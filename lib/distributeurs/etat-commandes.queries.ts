import { exigerPortee } from '@/lib/access/portee'
import { introuvable } from '@/lib/core/domain-error'
import { query } from '@/lib/core/query'
import { DISTRIBUTEUR_ABSENT } from './distributeur'
import { lireDistributeur } from './etat-commandes.lecture'
import {
  type EtatCommandes,
  ecrireEtatCommandes,
  etatCommandesReponse,
  etatCommandesSchema,
} from './etat-commandes.schema'
import { lireDistributeurDetaille } from './etat-detaille.lecture'

const phraseAbsent = (id: string) =>
  id === '' ? 'Donnez votre identifiant à la fin de l’adresse, dans « ?distributeur= ».' : DISTRIBUTEUR_ABSENT

const trouve = <D>(distributeur: D | null, id: string): D => {
  if (distributeur === null) throw introuvable(phraseAbsent(id))
  return distributeur
}

export const etatCommandes = query({
  route: 'GET /services/etatCommandes',
  resume: 'Commandes d’un distributeur qui restent à livrer, en XML (annexe 2B, ou profil strict)',
  droit: 'service.lire',
  schema: etatCommandesSchema,
  reponse: etatCommandesReponse,
  xml: { type: 'application/xml', ecrire: ecrireEtatCommandes, seul: true },
  async run({ tx, acteur }, { distributeur: id = '', profil }): Promise<EtatCommandes> {
    exigerPortee(acteur, id, phraseAbsent(id))
    return profil === 'strict'
      ? { profil, distributeur: trouve(await lireDistributeurDetaille(tx, id), id) }
      : { profil: 'annexe2B', distributeur: trouve(await lireDistributeur(id), id) }
  },
})
