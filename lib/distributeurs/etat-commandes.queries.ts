import { exigerPortee } from '@/lib/access/portee'
import { introuvable } from '@/lib/core/domain-error'
import { query } from '@/lib/core/query'
import { lireDistributeur } from './etat-commandes.lecture'
import { ecrireEtatCommandes, etatCommandesReponse, etatCommandesSchema } from './etat-commandes.schema'

const phraseAbsent = (id: string) =>
  id === ''
    ? 'Donnez votre identifiant de distributeur : ?distributeur=carr15432.'
    : 'Aucun distributeur de cet identifiant à votre portée : relisez le paramètre « distributeur ».'

export const etatCommandes = query({
  route: 'GET /services/etatCommandes',
  resume: 'Commandes d’un distributeur qui restent à livrer, en XML (annexe 2B)',
  droit: 'service.lire',
  schema: etatCommandesSchema,
  reponse: etatCommandesReponse,
  xml: { type: 'application/xml', ecrire: ecrireEtatCommandes, seul: true },
  async run({ acteur }, { distributeur: id = '' }) {
    exigerPortee(acteur, id, phraseAbsent(id))
    const distributeur = await lireDistributeur(id)
    if (!distributeur) throw introuvable(phraseAbsent(id))
    return { distributeur }
  },
})
