import Form from 'next/form'
import { styleBouton } from '@/components/ui/bouton-style'

interface Props {
  lot: string
  conditionnements: readonly { code: string; libelle: string }[]
  conditionnement: string
  nombre: number
  jour: string
}

const SAISIE = 'h-controle rounded-lg border border-bord bg-carte px-2 text-saisie'

/** Which packs, how many, packed when: the address holds it, so that a sheet can be printed again. */
export function EtiquettesChoix({ lot, conditionnements, conditionnement, nombre, jour }: Props) {
  return (
    <Form
      action={`/lots/${lot}/etiquettes`}
      className="mb-4 flex flex-wrap items-end gap-3 print:hidden"
      aria-label="Étiquettes à imprimer"
    >
      <label className="flex flex-col gap-1">
        Conditionnement
        <select name="conditionnement" defaultValue={conditionnement} className={SAISIE}>
          {conditionnements.map((c) => (
            <option key={c.code} value={c.code}>
              {c.libelle}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-1">
        Nombre
        <input
          type="number"
          name="nombre"
          min={1}
          max={200}
          defaultValue={nombre}
          className={`${SAISIE} w-24`}
        />
      </label>
      <label className="flex flex-col gap-1">
        Emballé le
        <input type="date" name="jour" defaultValue={jour} className={SAISIE} />
      </label>
      <button type="submit" className={styleBouton('secondaire')}>
        Afficher
      </button>
    </Form>
  )
}
