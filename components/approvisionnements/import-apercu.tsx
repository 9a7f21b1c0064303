import { Lien } from '@/components/ui/lien'
import { Message } from '@/components/ui/message'
import { accorder } from '@/components/ui/nombres'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { BilanImport } from '@/lib/core/import'

type Remarque = BilanImport['erreurs'][number]
type Cree = BilanImport['premiers'][number]

/** Its heading is out of sight on a narrow screen, where it names the card. */
const Numero = ({ ligne }: { ligne: number }) => (
  <>
    <span className="@xl:hidden">Ligne </span>
    {ligne}
  </>
)

const REMARQUES: Colonne<Remarque & { rang: number }>[] = [
  { cle: 'ligne', titre: 'Ligne', rendu: (r) => <Numero ligne={r.ligne} />, largeur: '5rem' },
  { cle: 'colonne', titre: 'Colonne', rendu: (r) => r.colonne ?? 'toute la ligne' },
  { cle: 'lu', titre: 'Lu', rendu: (r) => (r.lu === null ? <i>rien</i> : r.lu) },
  { cle: 'message', titre: 'À corriger', rendu: (r) => r.message },
]

/** `fiches`: where the records are once they exist; before, their codes are only proposed. */
const crees = (fiches: string | null): Colonne<Cree>[] => [
  { cle: 'ligne', titre: 'Ligne', alignement: 'droite', rendu: (c) => c.ligne, largeur: '5rem' },
  {
    cle: 'code',
    titre: 'Code',
    rendu: (c) =>
      fiches ? (
        <Lien href={`${fiches}/${c.code}`}>{c.code}</Lien>
      ) : (
        <span>
          {c.code} {c.codePropose && <span className="text-encre-2">(proposé)</span>}
        </span>
      ),
  },
  { cle: 'libelle', titre: 'Nom', rendu: (c) => c.libelle, principale: true },
  { cle: 'precision', titre: 'Détail', rendu: (c) => c.precision },
]

const avecRang = (remarques: readonly Remarque[]) => remarques.map((r, rang) => ({ ...r, rang }))

/** Some of many: how many there are in all. */
const surTotal = (montres: number, total: number): string =>
  montres < total ? `, les ${montres} premières` : ''

export function ApercuErreurs({ bilan }: { bilan: BilanImport }) {
  const { erreurs, totalErreurs } = bilan
  return (
    <Tableau
      legende={`Erreurs du fichier${surTotal(erreurs.length, totalErreurs)}`}
      legendeVisible
      colonnes={REMARQUES}
      lignes={avecRang(erreurs)}
      cle={(r) => String(r.rang)}
      vide={null}
    />
  )
}

export function ApercuAvis({ bilan: { avis, totalAvis } }: { bilan: BilanImport }) {
  if (avis.length === 0) return null
  return (
    <Message ton="attention" titre={`${accorder(totalAvis, 'remarque')} à lire avant d’importer`}>
      <ul className="mt-1 list-disc pl-4.5">
        {avecRang(avis.slice(0, 20)).map((a) => (
          <li key={a.rang}>
            Ligne {a.ligne}
            {a.colonne && `, colonne « ${a.colonne} »`} : {a.message}
          </li>
        ))}
      </ul>
      {totalAvis > 20 && <p>et {totalAvis - 20} autres.</p>}
    </Message>
  )
}

export function ApercuLignes({ bilan, fiches }: { bilan: BilanImport; fiches: string | null }) {
  const { premiers, nombre } = bilan
  return (
    <Tableau
      legende={`${fiches ? 'Ce qui est enregistré' : 'Ce qui sera enregistré'}${surTotal(premiers.length, nombre)}`}
      legendeVisible
      colonnes={crees(fiches)}
      lignes={premiers}
      cle={(c) => c.code}
      vide={null}
    />
  )
}
