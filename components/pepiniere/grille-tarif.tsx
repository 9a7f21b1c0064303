'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Lien } from '@/components/ui/lien'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import { enEuros } from '@/lib/mesures/argent'
import { formatPlage } from '@/lib/mesures/hauteur'
import type { Dimension } from '@/lib/pepiniere/dimension'
import { codeTarif, direAge, direPlant, type Manque, type Tarif } from '@/lib/pepiniere/tarif'
import type { VarieteArbre } from '@/lib/pepiniere/variete'
import { AjoutAge } from './ajout-age'
import { prixSaisi } from './cellule-etat'
import { CelluleTarif } from './cellule-tarif'
import { RetraitTarif } from './retrait-tarif'

interface Props {
  variete: VarieteArbre
  /** Those in service, and those that still have a price here; from the lowest. */
  dimensions: readonly Dimension[]
  tarifs: readonly Tarif[]
  manques: readonly Manque[]
  modifiable: boolean
}

interface Case {
  age: number
  dimension: Dimension
}

const AGES_COURANTS = [1, 2, 3, 4, 5]

/** The price list of one variety, age by height: one cell, one price. */
export function GrilleTarif({ variete, dimensions, tarifs, manques, modifiable }: Props) {
  const routeur = useRouter()
  const [agesAjoutes, setAgesAjoutes] = useState<number[]>([])
  const [active, setActive] = useState<Case | null>(null)
  const [dit, setDit] = useState('')
  const [retrait, setRetrait] = useState<(Case & { renoncer: () => void }) | null>(null)

  const ages = [...new Set([...AGES_COURANTS, ...tarifs.map((t) => t.age), ...agesAjoutes])].sort(
    (a, b) => a - b,
  )
  const prix = new Map(tarifs.map((t) => [codeTarif(t), prixSaisi(enEuros(t.prixCentimes))]))
  const aFixer = new Set(manques.map(codeTarif))
  const cle = ({ age, dimension }: Case) => ({ variete: variete.id, age, dimension: dimension.id })
  const page = (c: Case) => `/pepiniere/tarifs/${variete.id}/${c.age}/${c.dimension.id}`
  const plant = ({ age, dimension }: Case) =>
    direPlant({ ...dimension, age, varieteLibelle: variete.libelle })
  const dire = (phrase: string) => {
    setDit(phrase)
    // The warnings, the trail and the counts follow.
    routeur.refresh()
  }

  const rendre = (c: Case, ligne: number, colonne: number) => {
    const code = codeTarif(cle(c))
    const valeur = prix.get(code) ?? ''
    if (!modifiable)
      return valeur ? <Lien href={page(c)}>{valeur}</Lien> : <span className="text-encre-2">—</span>
    return (
      <CelluleTarif
        url={`/api${page(c)}`}
        libelle={`Prix HT à ${direAge(c.age)}, ${formatPlage(c.dimension.minCm, c.dimension.maxCm)}`}
        prix={valeur}
        ligne={ligne}
        colonne={colonne}
        manque={aFixer.has(code)}
        surEntree={() => setActive(c)}
        surEnregistre={(garde) => dire(`Enregistré : ${plant(c)}, ${garde}\u00a0€ HT.`)}
        demanderRetrait={(renoncer) => setRetrait({ ...c, renoncer })}
      />
    )
  }

  const colonnes: Colonne<number>[] = [
    { cle: 'age', titre: 'Âge', rendu: (age) => direAge(age) },
    ...dimensions.map(
      (dimension, colonne): Colonne<number> => ({
        cle: String(dimension.id),
        titre: formatPlage(dimension.minCm, dimension.maxCm),
        alignement: 'droite',
        rendu: (age) => rendre({ age, dimension }, ages.indexOf(age), colonne),
      }),
    ),
  ]
  return (
    <>
      {/* On a narrow screen the ages stay in sight while the heights scroll. */}
      <div className="[&_tr>:first-child]:sticky [&_tr>:first-child]:left-0 [&_tbody_tr>:first-child]:z-1 [&_tbody_tr>:first-child]:bg-carte [&_thead_tr>:first-child]:z-2">
        <Tableau
          legende={`Prix HT de ${variete.libelle}, en euros par plant, par âge et par hauteur`}
          colonnes={colonnes}
          lignes={ages}
          cle={String}
          etroit="defilement"
          vide="Ajoutez d’abord une dimension : les prix se donnent par hauteur."
        />
      </div>
      {modifiable && (
        <p className="mt-2 text-encre-2 print:hidden">
          Entrée ou Tab enregistre, Échap renonce, les flèches vont de case en case. Une case vidée retire le
          prix.
        </p>
      )}
      <p role="status" className="mt-2 min-h-6 font-semibold text-feuille print:hidden">
        {dit}
      </p>
      {modifiable && (
        <div className="flex flex-wrap items-end justify-between gap-4 print:hidden">
          <AjoutAge surAjout={(age) => setAgesAjoutes([...agesAjoutes, age])} />
          {active && (
            <p>
              <Lien href={page(active)}>Historique du prix : {plant(active)}</Lien>
            </p>
          )}
        </div>
      )}
      {retrait && (
        <RetraitTarif
          plant={plant(retrait)}
          url={`/api${page(retrait)}`}
          surRetrait={() => {
            dire(`Retiré : ${plant(retrait)} n’a plus de prix.`)
            setRetrait(null)
          }}
          surRenoncement={() => {
            retrait.renoncer()
            setRetrait(null)
          }}
        />
      )}
    </>
  )
}
