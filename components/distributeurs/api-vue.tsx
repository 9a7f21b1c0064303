import type { ReactNode } from 'react'
import { accorder } from '@/components/ui/nombres'
import { Recherche } from '@/components/ui/recherche'
import type { Chapitre, Documentation, RepresentationDecrite } from '@/lib/doors/documentation-types'
import { ApiChamps, ancreRepresentation } from './api-champs'
import { ApiOperation } from './api-operation'

const CHEMIN = '/api/docs'
/** So few that there is no reason to keep them closed. */
const OUVERTES_MAXIMUM = 3

const Partie = ({ id, titre, children }: { id: string; titre: string; children: ReactNode }) => (
  <section id={id} className="mb-6 scroll-mt-4">
    <h2 className="mb-2 text-lg font-semibold">{titre}</h2>
    {children}
  </section>
)

/** All that programs may ask, for people to read. */
export function ApiVue({ documentation, recherche }: { documentation: Documentation; recherche: string }) {
  const { chapitres, representations, refus } = documentation
  const nombre = chapitres.reduce((somme, c) => somme + c.operations.length, 0)
  return (
    <main className="mx-auto w-full max-w-4xl px-4 py-8">
      <p className="mb-3 font-bold tracking-wide text-noyer">NOIXCOOP</p>
      <h1 className="mb-2 text-2xl font-semibold">Opérations pour les programmes</h1>
      <Manieres />
      <Recherche
        action={CHEMIN}
        filtres={recherche ? { q: recherche } : {}}
        libelle="Chercher une opération"
        exemple="commandes, POST, calibrage…"
      />
      <p role="status" className="my-2 text-encre-2">
        {nombre === 0 ? 'Aucune opération ne contient tous ces mots.' : accorder(nombre, 'opération')}
        {recherche && (
          <>
            {' · '}
            <a href={CHEMIN}>Voir toutes les opérations</a>
          </>
        )}
      </p>
      {!recherche && <Sommaire chapitres={chapitres} />}
      {chapitres.map(({ id, titre, operations }) => (
        <Partie key={id} id={id} titre={titre}>
          <div className="rounded-lg border border-trait bg-carte">
            {operations.map((o) => (
              <ApiOperation key={o.id} operation={o} ouverte={nombre <= OUVERTES_MAXIMUM} />
            ))}
          </div>
        </Partie>
      ))}
      <Partie id="refus" titre="Refus">
        <p className="mb-2">
          Toute opération peut refuser, en <code className="font-mono">application/problem+json</code> (
          <a href={`#${ancreRepresentation('Probleme')}`}>Probleme</a>) ; le service web, en XML.
        </p>
        <ul className="divide-y divide-trait rounded-lg border border-trait bg-carte">
          {refus.map(({ statut, sens }) => (
            <li key={statut} className="px-3 py-1">
              <strong>{statut}</strong> {sens}
            </li>
          ))}
        </ul>
      </Partie>
      <Partie id="representations" titre="Représentations">
        <div className="rounded-lg border border-trait bg-carte">
          {representations.map((r) => (
            <Representation key={r.nom} representation={r} />
          ))}
        </div>
      </Partie>
    </main>
  )
}

const Manieres = () => (
  <div className="mb-4 space-y-1.5">
    <p>
      Un distributeur présente le jeton d’un de ses programmes,{' '}
      <code className="font-mono">Authorization: Bearer noix_…</code>, et n’ouvre que le service web ; les
      autres opérations se font avec une session. Les poids sont en kilogrammes, les jours en AAAA-MM-JJ ; un
      nombre peut s’écrire en texte, « 12 520,5 ». Chaque POST admet une Idempotency-Key, gardée 30 jours.
    </p>
    <p>
      La même description, pour les outils : <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).
    </p>
  </div>
)

const Sommaire = ({ chapitres }: { chapitres: readonly Chapitre[] }) => (
  <nav aria-label="Chapitres" className="mb-6 print:hidden">
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {chapitres.map(({ id, titre, operations }) => (
        <li key={id}>
          <a href={`#${id}`} className="inline-flex min-h-6 items-center text-feuille underline">
            {titre} ({operations.length})
          </a>
        </li>
      ))}
      <li>
        <a href="#refus" className="inline-flex min-h-6 items-center text-feuille underline">
          Refus
        </a>
      </li>
      <li>
        <a href="#representations" className="inline-flex min-h-6 items-center text-feuille underline">
          Représentations
        </a>
      </li>
    </ul>
  </nav>
)

const Representation = ({
  representation: { nom, type, champs, description },
}: {
  representation: RepresentationDecrite
}) => (
  <details className="border-t border-trait first:border-t-0">
    <summary className="cursor-pointer px-3 py-1.5 hover:bg-fond">
      <h3 className="inline font-mono font-semibold">{nom}</h3>
    </summary>
    <div id={ancreRepresentation(nom)} className="scroll-mt-28 px-3 pb-3">
      {description && <p className="mb-1">{description}</p>}
      {champs.length > 0 ? <ApiChamps champs={champs} reponse /> : <p className="text-encre-2">{type}</p>}
    </div>
  </details>
)
