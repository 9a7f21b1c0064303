import { formatJour, type Jour } from '@/lib/mesures/jour'

interface Props {
  au: Jour
  aujourdhui: Jour
  /** Only members of that day are listed. */
  enCours: boolean
  /** Lines that are not on this page, said on paper too. */
  partiel: boolean
}

/** What the paper says above the register: whose, as of when, printed when. */
export function RegistrePapier({ au, aujourdhui, enCours, partiel }: Props) {
  return (
    <div className="mb-3 hidden print:block">
      <p className="font-semibold">
        NOIXCOOP, coopérative nucicole — registre des adhérents au {formatJour(au)}
        {enCours && ', adhérents ce jour-là seulement'}
      </p>
      <p>
        Article R522-2 du code rural et de la pêche maritime : ordre chronologique des adhésions, capital
        souscrit en parts sociales. Imprimé le {formatJour(aujourdhui)}.
      </p>
      {partiel && (
        <p className="font-semibold">Extrait : imprimez le registre entier depuis « Registre entier ».</p>
      )}
    </div>
  )
}
