import { Definitions, Section } from '@/components/ui/fiche'
import { formatPart } from '@/components/ui/nombres'
import { bilan, LIBELLES_ECART } from '@/lib/livraisons/calibrage'
import type { Livraison } from '@/lib/livraisons/livraison'
import { formatPoids } from '@/lib/mesures/poids'

/** Kg in = kg out: what was delivered, what lots hold, what was lost and why. */
export function BilanMasse({ livraison }: { livraison: Livraison }) {
  const lots = livraison.lots.map((l) => ({ calibre: l.calibre, quantiteGrammes: l.quantiteGrammes }))
  const b = bilan(livraison.quantiteGrammes, { lots, ecarts: livraison.ecarts })
  const avecPart = (grammes: number) => `${formatPoids(grammes)} (${formatPart(grammes / b.livreGrammes)})`
  return (
    <Section titre="Bilan de masse" carte>
      <Definitions
        elements={[
          ['Livré', formatPoids(b.livreGrammes)],
          ['En lots', avecPart(b.lotsGrammes)],
          ['En écarts', b.ecartsGrammes > 0 ? avecPart(b.ecartsGrammes) : 'aucun'],
          ...livraison.ecarts.map(
            (e) => [`dont ${LIBELLES_ECART[e.motif].toLowerCase()}`, formatPoids(e.quantiteGrammes)] as const,
          ),
          ['Solde', b.resteGrammes === 0 ? 'équilibré, au gramme près' : formatPoids(b.resteGrammes)],
        ]}
      />
    </Section>
  )
}
