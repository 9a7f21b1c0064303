/** The schemas of the web service, open to all: they say how to read, not what is there. */
import { maintenant } from '@/lib/core/horloge'
import { lectureSeule } from './lecture-seule'
import { confronter } from './representation-connue'
import { reponseRefus } from './service-routes'

export const xsdRoutes = (corps: string) =>
  lectureSeule(
    async (requete) => {
      const nom = `xsd ${new URL(requete.url).pathname}`
      const { connue, entetes } = confronter(requete.headers, { nom, corps, instant: maintenant() })
      const communs = { ...entetes, 'cache-control': 'no-cache' }
      return connue
        ? new Response(null, { status: 304, headers: communs })
        : new Response(corps, { headers: { ...communs, 'content-type': 'application/xml; charset=utf-8' } })
    },
    (requete, erreur) => reponseRefus(requete, erreur, true),
  )
