import { BlocCode } from '@/components/ui/bloc-code'
import { Etiquette } from '@/components/ui/etiquette'
import { Definitions } from '@/components/ui/fiche'
import { Message } from '@/components/ui/message'
import { entier } from '@/components/ui/nombres'
import { enLignes } from './service-xml'

export interface ReponseEssai {
  chemin: string
  statut: number
  etag: string | null
  ms: number
  type: string | null
  corps: string
}

/** What the service answered just now: the line of status, the headers that count, the document. */
export function ServiceEssaiReponse({
  reponse: { chemin, statut, etag, ms, type, corps },
}: {
  reponse: ReponseEssai
}) {
  return (
    <>
      <div className="mb-3 rounded-lg border border-trait bg-carte px-3.5 py-2.5">
        <Definitions
          elements={[
            [
              'Demande',
              <code key="d" className="font-mono break-all">
                GET {chemin}
              </code>,
            ],
            [
              'Statut',
              <Etiquette key="s" ton={statut === 200 ? 'favorable' : statut === 304 ? 'neutre' : 'refus'}>
                {statut}
              </Etiquette>,
            ],
            ['Durée', `${entier(Math.round(ms))}\u00a0ms, aller et retour`],
            [
              'ETag',
              etag && (
                <code key="e" className="font-mono break-all">
                  {etag}
                </code>
              ),
            ],
            ['Content-Type', type],
          ]}
        />
      </div>
      {statut === 304 ? (
        <Message titre="Rien n’a changé depuis la réponse de cet ETag">
          Le corps est vide : votre programme garde ce qu’il a.
        </Message>
      ) : (
        <BlocCode titre="Réponse, un élément par ligne" code={enLignes(corps)} sansCopie />
      )}
    </>
  )
}
