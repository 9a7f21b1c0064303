import type { Filtres } from '@/components/ui/adresse'
import { FiltreJour } from '@/components/ui/filtre-jour'
import { PucesBascule } from '@/components/ui/filtres'
import { formatJour, type Jour } from '@/lib/mesures/jour'

export const REGISTRE = '/producteurs/registre'

const CHOIX = [{ nom: 'enCours', valeur: '1', libelle: 'Adhérents ce jour-là' }] as const

/** The day the register is read for, and members of that day alone. */
export function RegistreFiltres({ filtres, au }: { filtres: Filtres; au: Jour | undefined }) {
  return (
    <div className="mb-3 flex flex-wrap items-start gap-x-6 gap-y-2 print:hidden">
      <FiltreJour action={REGISTRE} filtres={filtres} nom="au" libelle="Registre au" bouton="Voir ce jour" />
      <div className="mt-7">
        <PucesBascule
          chemin={REGISTRE}
          filtres={filtres}
          choix={CHOIX}
          retraits={au ? { au: `au ${formatJour(au)}` } : {}}
        />
      </div>
    </div>
  )
}
