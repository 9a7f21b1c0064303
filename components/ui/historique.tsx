import { Section } from './fiche'
import { Pagination } from './pagination'
import { TempsRelatif } from './temps-relatif'

interface Changement {
  champ: string
  avant: string | null
  apres: string | null
}

interface Evenement {
  le: string
  acteurNom: string
  acte: string
  motif: string | null
  changements: readonly Changement[]
}

/** Search of a record's address that pages its trail. */
export const SUITE_HISTORIQUE = 'historique'

interface Props {
  page: { elements: readonly Evenement[]; suivant: string | null }
  /** Address of the record, and where its trail is now. */
  chemin: string
  suivant: string | undefined
}

/** The trail of a record: who changed what, when and why, the latest first. */
export function Historique({ page: { elements, suivant: suite }, chemin, suivant }: Props) {
  return (
    <Section titre="Historique" id="historique" className="print:hidden">
      {elements.length === 0 ? (
        <p className="text-encre-2">
          {suivant ? 'Aucun changement de plus.' : 'Aucun changement n’est enregistré.'}
        </p>
      ) : (
        <ol className="divide-y divide-trait rounded-lg border border-trait bg-carte">
          {elements.map((e) => (
            <li
              key={`${e.le} ${e.acte} ${e.changements.map((c) => c.champ).join()}`}
              className="grid gap-x-4 px-3.5 py-2 sm:grid-cols-[11rem_minmax(0,1fr)]"
            >
              <p className="text-encre-2">
                <TempsRelatif instant={e.le} />
                <br />
                {e.acteurNom}
              </p>
              <div className="min-w-0">
                <p className="font-semibold">{e.acte}</p>
                {e.motif && <p>Motif : {e.motif}</p>}
                <Changements changements={e.changements} />
              </div>
            </li>
          ))}
        </ol>
      )}
      <Pagination
        suivant={suite && `${chemin}?${SUITE_HISTORIQUE}=${suite}#historique`}
        debut={suivant ? `${chemin}#historique` : null}
      />
    </Section>
  )
}

/** A first record tells what it says; a correction tells from what to what. */
function Changements({ changements }: { changements: readonly Changement[] }) {
  if (changements.length === 0) return null
  const naissance = changements.every((c) => c.avant === null)
  return (
    <ul className={naissance ? 'flex flex-wrap gap-x-3 text-encre-2' : ''}>
      {changements.map(({ champ, avant, apres }) => (
        <li key={champ} className="wrap-break-word">
          <span className="text-encre-2">{champ} :</span>{' '}
          {avant === null ? (
            apres
          ) : (
            <>
              <del className="text-encre-2">{avant}</del> <span aria-hidden>→</span>{' '}
              {apres === null ? <span className="text-encre-2">retiré</span> : <ins>{apres}</ins>}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
