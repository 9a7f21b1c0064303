import { ArrowLeftRight } from 'lucide-react'
import Form from 'next/form'
import { adresse } from '@/components/ui/adresse'
import { styleBouton } from '@/components/ui/bouton-style'
import { Selection } from '@/components/ui/choix'
import { FiltreJour } from '@/components/ui/filtre-jour'
import { LienBouton } from '@/components/ui/lien-bouton'
import { Puce, Puces } from '@/components/ui/puce'

export interface Choix {
  a: string
  b: string
  /** A day, `fin`, or nothing. */
  jusqua?: string | undefined
}

interface Props {
  chemin: string
  choix: Choix
  campagnes: readonly { annee: number; libelle: string }[]
  /** The day of B that counts, or what was typed and cannot; null while both count whole. */
  jour: string | null
}

/** Which campaigns, and until when: two forms and links, so that the address holds all of it. */
export function ComparaisonChoix({ chemin, choix, campagnes, jour }: Props) {
  const options = campagnes.map(({ annee, libelle }) => ({ id: String(annee), libelle }))
  const { a, b, jusqua } = choix
  return (
    <div className="mb-4 flex flex-wrap items-start gap-x-8 gap-y-3 print:hidden">
      <Form action={chemin} className="flex flex-wrap items-end gap-2">
        <Selection
          key={`a${a}`}
          nom="a"
          libelle="Campagne A"
          obligatoire
          options={options}
          valeurDefaut={a}
        />
        <Selection
          key={`b${b}`}
          nom="b"
          libelle="Campagne B"
          obligatoire
          options={options}
          valeurDefaut={b}
        />
        {jusqua === 'fin' && <input type="hidden" name="jusqua" value="fin" />}
        <button type="submit" className={styleBouton('principal')}>
          Comparer
        </button>
        <LienBouton href={adresse(chemin, { a: b, b: a, jusqua })}>
          <ArrowLeftRight aria-hidden className="size-4" />
          Échanger A et B
        </LienBouton>
      </Form>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <FiltreJour
          action={chemin}
          filtres={{ a, b, jusqua: jour ?? undefined }}
          nom="jusqua"
          libelle="À la même date, jusqu’au"
          bouton="Comparer à cette date"
        />
        <div className="sm:pt-7">
          <Puces libelle="Durée">
            <Puce href={adresse(chemin, { a, b, jusqua: 'fin' })} active={jour === null}>
              Campagnes entières
            </Puce>
          </Puces>
        </div>
      </div>
    </div>
  )
}
