'use client'
import { useState } from 'react'
import { Actions } from '@/components/ui/actions'
import { Bouton } from '@/components/ui/bouton'
import { Interrupteur } from '@/components/ui/choix'
import { Message } from '@/components/ui/message'
import { usePret } from '@/components/ui/pret'
import { type ReponseEssai, ServiceEssaiReponse } from './service-essai-reponse'

const cheminsDe = (client: string) =>
  [
    { id: 'annexe2B', libelle: 'Commandes', chemin: `/services/etatCommandes?distributeur=${client}` },
    {
      id: 'strict',
      libelle: 'Commandes, profil strict',
      chemin: `/services/etatCommandes?distributeur=${client}&profil=strict`,
    },
    { id: 'disponibilites', libelle: 'Disponibilités', chemin: '/services/disponibilites' },
    { id: 'evenements', libelle: 'Événements', chemin: '/services/evenements' },
  ] as const

async function demander(chemin: string, etag: string | null): Promise<ReponseEssai> {
  const debut = performance.now()
  const reponse = await fetch(chemin, {
    cache: 'no-store',
    headers: {
      Accept: 'application/xml, application/atom+xml',
      ...(etag && { 'If-None-Match': etag }),
    },
  })
  const corps = await reponse.text()
  return {
    chemin,
    statut: reponse.status,
    etag: reponse.headers.get('etag'),
    ms: performance.now() - debut,
    type: reponse.headers.get('content-type'),
    corps,
  }
}

/** The service asked from this page, by the session in place of a token: the same answer that a program gets. */
export function ServiceEssai({ client }: { client: string }) {
  const chemins = cheminsDe(client)
  const pret = usePret()
  const [voulu, setVoulu] = useState<string>('annexe2B')
  const [reponse, setReponse] = useState<ReponseEssai | null>(null)
  const [enCours, setEnCours] = useState(false)
  const [coupe, setCoupe] = useState(false)
  const chemin = chemins.find((c) => c.id === voulu)?.chemin ?? chemins[0].chemin
  // An ETag is that of one address.
  const etag = reponse?.chemin === chemin ? reponse.etag : null

  async function essayer(avec: string | null) {
    setEnCours(true)
    setCoupe(false)
    try {
      setReponse(await demander(chemin, avec))
    } catch {
      setCoupe(true)
    }
    setEnCours(false)
  }
  return (
    <>
      <Interrupteur
        libelle="Document"
        options={chemins.map(({ id, libelle }) => ({ id, libelle }))}
        valeur={voulu}
        surChange={setVoulu}
      />
      <Actions>
        <Bouton variante="principal" enCours={enCours} isDisabled={!pret} onPress={() => void essayer(null)}>
          Essayer
        </Bouton>
        {etag && (
          <Bouton isDisabled={enCours} onPress={() => void essayer(etag)}>
            Redemander avec cet ETag
          </Bouton>
        )}
      </Actions>
      <p role="status" className="my-2 text-encre-2">
        {reponse && !coupe && `Réponse ${reponse.statut}, en ${Math.round(reponse.ms)}\u00a0ms.`}
      </p>
      {coupe && (
        <Message ton="erreur" titre="La réponse n’est pas arrivée">
          Vérifiez le réseau, puis essayez de nouveau.
        </Message>
      )}
      {reponse && !coupe && <ServiceEssaiReponse reponse={reponse} />}
    </>
  )
}
