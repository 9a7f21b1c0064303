import type { ReactNode } from 'react'
import { Etiquette, type TonEtiquette } from '@/components/ui/etiquette'
import { Definitions } from '@/components/ui/fiche'
import { Message } from '@/components/ui/message'
import type { Verdict } from '@/lib/approvisionnements/aoc'
import { libelleCampagne } from '@/lib/mesures/campagne'
import { formatJour } from '@/lib/mesures/jour'
import type { LotPublic } from '@/lib/tracabilite/lot-public'

const VERDICTS: Record<Verdict, { ton: TonEtiquette; dire: string }> = {
  eligible: { ton: 'favorable', dire: 'Noix de Grenoble, appellation d’origine' },
  non_eligible: { ton: 'neutre', dire: 'sans appellation' },
  a_completer: { ton: 'attention', dire: 'appellation à confirmer' },
}
const CONDITIONS: Record<Verdict, string> = {
  eligible: 'remplie',
  non_eligible: 'non remplie',
  a_completer: 'à confirmer',
}
const TRANSFORMATIONS = { SECHAGE: 'séchées', CASSAGE: 'cassées en cerneaux' } as const

/** What the label of a pack leads to. */
export function LotPublicVue({ lot }: { lot: LotPublic }) {
  const { ton, dire } = VERDICTS[lot.aoc.verdict]
  return (
    <main className="mx-auto w-full max-w-2xl px-4 py-8">
      <p className="mb-3 font-bold tracking-wide text-noyer">NOIXCOOP</p>
      <h1 className="text-2xl font-semibold">Lot {lot.code}</h1>
      <p className="mt-1 mb-4">
        <Etiquette ton={ton}>{dire}</Etiquette>
      </p>
      {lot.sousControle && (
        <Message ton="attention" titre="Ce lot est sous contrôle" className="mb-4">
          Ne le consommez pas avant d’avoir demandé à votre magasin, en lui donnant le numéro du lot.
        </Message>
      )}
      <Bloc titre="Ces noix">
        <Definitions
          elements={[
            ['Variété', lot.variete],
            ['Produit', lot.typeProduitLibelle],
            ['Calibre', lot.calibreLibelle],
            ['Commune', lot.commune],
            ['Campagne', libelleCampagne(lot.campagne)],
            ...lot.transformations.map(
              (t) => ['Transformation', `${TRANSFORMATIONS[t.type]} le ${formatJour(t.date)}`] as const,
            ),
            ...(lot.producteur ? [['Producteur', lot.producteur] as const] : []),
          ]}
        />
      </Bloc>
      <Bloc titre="Appellation : le verdict et ses raisons">
        <ul className="divide-y divide-trait">
          {lot.aoc.raisons.map((r) => (
            <li key={r.libelle} className="py-1.5">
              <span className="font-semibold">{r.libelle}</span> : {CONDITIONS[r.verdict]}
              <br />
              <span className="text-encre-2">
                {r.valeur ? `${r.valeur} ; demandé : ${r.seuil}` : `demandé : ${r.seuil}`}
              </span>
            </li>
          ))}
        </ul>
      </Bloc>
      <Bloc titre="Certifications valables le jour de la récolte">
        {lot.certifications.length === 0 ? (
          <p>Aucune.</p>
        ) : (
          <ul>
            {lot.certifications.map((c) => (
              <li key={c.code}>
                <span className="font-semibold">{c.nom}</span>
                {c.numero && `, n° ${c.numero}`}
                {c.organisme && `, ${c.organisme}`}
              </li>
            ))}
          </ul>
        )}
      </Bloc>
    </main>
  )
}

const Bloc = ({ titre, children }: { titre: string; children: ReactNode }) => (
  <section className="mb-4 rounded-lg border border-trait bg-carte p-4">
    <h2 className="mb-2 text-lg font-semibold">{titre}</h2>
    {children}
  </section>
)
