/** A telephone or an e-mail one can act upon. */
export function Contact({ telephone, courriel }: { telephone: string | null; courriel: string | null }) {
  if (!telephone && !courriel) return <span className="font-normal text-encre-2">aucun</span>
  return (
    <>
      {telephone && (
        <a className="block min-h-6 text-feuille" href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>
          {telephone}
        </a>
      )}
      {courriel && (
        <a className="block min-h-6 break-all text-feuille" href={`mailto:${courriel}`}>
          {courriel}
        </a>
      )}
    </>
  )
}

/** `123 456 789 00012`, as it is printed. */
export const siretEcrit = (siret: string): string =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4')
