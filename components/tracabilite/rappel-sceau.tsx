import { Etiquette } from '@/components/ui/etiquette'
import { Definitions, Section } from '@/components/ui/fiche'
import { TempsRelatif } from '@/components/ui/temps-relatif'
import type { Rappel } from '@/lib/tracabilite/rappel'
import { formatDuree } from './duree'

/** Who, when, how fast, and that the archive is still what was signed. */
export function RappelSceau({ rappel: r }: { rappel: Rappel }) {
  return (
    <Section titre="Archive" carte>
      <Definitions
        elements={[
          ['Lancé', <TempsRelatif key="le" instant={r.lanceLe} />],
          ['Signé par', `${r.acteur.nom} (${r.acteur.identifiant})`],
          ['Recherche', formatDuree(r.dureeMs)],
          [
            'Empreinte SHA-256',
            <span key="empreinte" className="break-all">
              {r.empreinte}{' '}
              <Etiquette ton={r.empreinteVerifiee ? 'favorable' : 'refus'}>
                {r.empreinteVerifiee ? 'empreinte vérifiée' : 'empreinte rompue'}
              </Etiquette>
            </span>,
          ],
        ]}
      />
      <p className="mt-2 text-encre-2">
        Tout ci-dessous est tel qu’au jour du rappel : ce qui a changé depuis ne s’y voit pas.
      </p>
    </Section>
  )
}
