'use client'
import { LIBELLES_ECART, MOTIFS_ECART } from '@/lib/livraisons/calibrage'
import { ChampKg } from './champ-kg'
import { champEcart, type Saisie } from './saisie-calibrage'

interface Props {
  saisie: Saisie
  noms: Readonly<Record<string, string>>
  surChange: (champ: string, texte: string) => void
}

/** What the delivery weighed and no lot holds, by reason. */
export function FicheEcarts({ saisie, noms, surChange }: Props) {
  return (
    <section className="rounded-lg border border-trait bg-carte p-3.5">
      <h2 className="mb-2 text-sm font-semibold text-encre-2">Écarts (kg)</h2>
      <ul className="flex flex-col gap-1.5">
        {MOTIFS_ECART.map((motif) => {
          const champ = champEcart(motif)
          return (
            <li key={motif} className="flex items-center justify-between gap-2 [&>div]:w-28">
              <span aria-hidden>{LIBELLES_ECART[motif]}</span>
              <ChampKg
                libelle={`${LIBELLES_ECART[motif]}, en kg`}
                nom={noms[champ]}
                texte={saisie[champ] ?? ''}
                surChange={(texte) => surChange(champ, texte)}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
