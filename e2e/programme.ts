/** Requests as programs make them, to the house of the stories. */
import { demander as demanderA, type Envoi, type Reponse } from '../lib/cli/epreuves/demande'
import { MONDE } from './serveurs'

export { type Envoi, enParallele, type Reponse } from '../lib/cli/epreuves/demande'

export const demander = (chemin: string, envoi: Envoi = {}): Promise<Reponse> =>
  demanderA(MONDE.port, chemin, envoi)
