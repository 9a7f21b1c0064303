import { Download } from 'lucide-react'
import { styleBouton } from '@/components/ui/bouton-style'
import { type Colonne, Tableau } from '@/components/ui/tableau'
import type { ColonneLue } from '@/lib/fichiers/colonne-lue'

const COLONNES: Colonne<ColonneLue>[] = [
  { cle: 'titre', titre: 'Colonne', rendu: (c) => c.titre },
  { cle: 'obligatoire', titre: 'Obligatoire', rendu: (c) => (c.obligatoire ? 'oui' : 'non') },
  { cle: 'aide', titre: 'Ce qu’il faut y écrire', rendu: (c) => c.aide },
]

const MODELES = [
  { format: 'xlsx', libelle: 'Modèle Excel' },
  { format: 'csv', libelle: 'Modèle CSV' },
] as const

/** The templates, plain links: the browser fetches a file by itself. */
export function ImportModeles({ liste, codePropose }: { liste: string; codePropose: string }) {
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className="max-w-prose min-w-0 basis-96 text-encre-2">
        Partez du modèle : sa première ligne nomme les colonnes, et sa ligne EXEMPLE n’est pas importée. Tout
        le fichier est enregistré, ou rien. Sans code, le premier prend {codePropose}, et ainsi de suite.
      </p>
      <span className="ml-auto flex flex-wrap gap-2 max-sm:ml-0">
        {MODELES.map(({ format, libelle }) => (
          <a key={format} href={`/api${liste}/import?format=${format}`} download className={styleBouton()}>
            <Download aria-hidden className="size-4" />
            {libelle}
          </a>
        ))}
      </span>
    </div>
  )
}

export function ImportColonnes({ colonnes }: { colonnes: readonly ColonneLue[] }) {
  return (
    <div className="mt-6">
      <Tableau
        legende="Colonnes du fichier, dans l’ordre que vous voulez"
        legendeVisible
        colonnes={COLONNES}
        lignes={colonnes.filter((c) => !c.calculee)}
        cle={(c) => c.cle}
        vide={null}
      />
    </div>
  )
}
