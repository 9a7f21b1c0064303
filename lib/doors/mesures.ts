/**
 * `GET /api/mesures`, for Prometheus: what this process counted. For whoever shows the secret of
 * `NOIXCOOP_MESURES_JETON`; without that setting the address does not exist. Each process tells its own.
 */
import { ecrireMetriques } from '@/lib/core/metriques'
import { lectureSeule } from './lecture-seule'
import { jetonDesMesures, presenteLeJeton } from './mesures-jeton'
import { jaugesDuProcessus } from './mesures-processus'
import { RefusHttp, reponseErreur } from './probleme'
import { baseRepond } from './sante'

const ABSENTE = () => new RefusHttp(404, 'introuvable', 'Rien ne se trouve à cette adresse.')
const FERMEE = () =>
  new RefusHttp(401, 'refuse', 'Présentez le secret des mesures : voyez docs/deploiement.md.', {
    'www-authenticate': 'Bearer realm="noixcoop-mesures"',
  })

function ouvrir(requete: Request): void {
  const attendu = jetonDesMesures()
  if (attendu === undefined) throw ABSENTE()
  if (!presenteLeJeton(requete.headers.get('authorization'), attendu)) throw FERMEE()
}

async function GET(requete: Request): Promise<Response> {
  try {
    ouvrir(requete)
    const base = {
      nom: 'noixcoop_db_up',
      aide: 'Whether PostgreSQL answers this process.',
      valeurs: [[{}, (await baseRepond()) ? 1 : 0]],
    } as const
    return new Response(ecrireMetriques([...jaugesDuProcessus(), base]), {
      headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
    })
  } catch (erreur) {
    return reponseErreur(erreur)
  }
}

export const routesMesures = lectureSeule(GET)
