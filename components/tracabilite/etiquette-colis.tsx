import type { EtiquetteColis } from '@/lib/tracabilite/etiquette-colis'

interface Props {
  etiquette: EtiquetteColis
  lot: string
  /** Data addresses of the two codes, and what the second says in figures. */
  qr: string
  gs1: string
  gs1Texte: string
}

/** One label; eight fill a sheet of A4. */
export function EtiquetteDuColis({ etiquette: e, lot, qr, gs1, gs1Texte }: Props) {
  return (
    <article className="flex break-inside-avoid flex-col justify-between border border-dashed border-bord bg-carte p-3 text-[9pt] leading-tight">
      <div className="flex justify-between gap-2">
        <div className="min-w-0">
          <p className="text-[14pt] font-bold">{e.denomination}</p>
          {e.mention && <p className="text-[11pt]">{e.mention}</p>}
          {e.aop && <p className="font-semibold">Appellation d’origine protégée (AOP)</p>}
        </div>
        {/* biome-ignore lint/performance/noImgElement: a drawing in the page itself, nothing to optimise */}
        <img src={qr} alt={`Code QR du lot ${lot}`} className="size-[22mm] shrink-0 bg-[white] p-[1mm]" />
      </div>
      <dl className="my-1 grid grid-cols-[auto_1fr] gap-x-2">
        {e.faits.map(([nom, valeur]) => (
          <div key={`${nom} ${valeur}`} className="contents">
            <dt className="text-encre-2">{nom}</dt>
            <dd className={nom === 'Lot' || nom === 'Poids net' ? 'font-bold' : ''}>{valeur}</dd>
          </div>
        ))}
      </dl>
      {e.conservation && <p className="mb-1">{e.conservation}</p>}
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          {/* biome-ignore lint/performance/noImgElement: a drawing in the page itself, nothing to optimise */}
          <img
            src={gs1}
            alt={`Code-barres ${gs1Texte}`}
            className="h-[12mm] w-full bg-[white] object-contain"
          />
          <p className="text-center text-[7pt] wrap-anywhere">{gs1Texte}</p>
        </div>
        {e.aop && (
          <p className="flex size-[16mm] shrink-0 items-center justify-center border border-bord text-center text-[7pt]">
            vignette CING
          </p>
        )}
      </div>
    </article>
  )
}
