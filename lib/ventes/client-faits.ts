/** What a client says in its trail. Rows are as old as they are: any field may be missing. */
import { type Faits, faits, ouiNon } from '@/lib/core/changements'
import type { Actes } from '@/lib/core/historique'
import { type Client, LIBELLES_CATEGORIE } from './client'

const faitsClient = (c: Partial<Client>): Faits =>
  faits(
    ['Nom', c.nom],
    ['Adresse', c.adresse],
    ['Code postal', c.codePostal],
    ['Ville', c.ville],
    ['Responsable des achats', c.responsableAchats],
    ['Courriel', c.courriel],
    ['Téléphone', c.telephone],
    ['SIRET', c.siret],
    ['Catégorie', c.categorie && LIBELLES_CATEGORIE[c.categorie]],
    ['Distributeur', ouiNon(c.distributeur)],
    ['Actif', ouiNon(c.actif)],
    ['Motif d’inactivité', c.motifInactivite],
  )

export const ACTES_CLIENT: Actes = {
  'POST /api/clients': { libelle: 'Enregistré', faits: faitsClient },
  'PATCH /api/clients/{id}': { libelle: 'Corrigé', faits: faitsClient },
}
