import type { Filtres } from '@/components/ui/adresse'
import { PucesRetrait, RangeePuces } from '@/components/ui/filtres'
import { Recherche } from '@/components/ui/recherche'
import { LIBELLES_ETAT } from '@/lib/livraisons/livraison'
import { formatJour, lireJour } from '@/lib/mesures/jour'

export const FILTRES_LIVRAISONS = [
  'q',
  'etat',
  'typeProduit',
  'adherent',
  'depuis',
  'jusqua',
  'verger',
  'producteur',
  'campagne',
]

const CHEMIN = '/livraisons'

const ETATS = (['ouverte', 'recue', 'calibree'] as const).map((etat) => ({
  valeur: etat,
  libelle: LIBELLES_ETAT[etat],
}))

const APPORTEURS = [
  { valeur: '1', libelle: 'des adhérents' },
  { valeur: '0', libelle: 'des non-adhérents' },
]

/** « depuis 01/10/2026 » */
function direJours(nom: string, valeur: string): string | null {
  const jour = lireJour(valeur)
  if (jour === null) return null
  if (nom === 'depuis') return `depuis le ${formatJour(jour)}`
  return nom === 'jusqua' ? `jusqu’au ${formatJour(jour)}` : null
}

interface Props {
  filtres: Filtres
  types: readonly { code: string; libelle: string }[]
}

export function FiltresLivraisons({ filtres, types }: Props) {
  const liste = { chemin: CHEMIN, filtres }
  return (
    <div className="mb-3 flex flex-col gap-2.5">
      <Recherche
        action={CHEMIN}
        filtres={filtres}
        libelle="Chercher une livraison"
        exemple="Code, verger ou producteur"
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <RangeePuces {...liste} libelle="État" nom="etat" tous="tous" options={ETATS} />
        <RangeePuces
          {...liste}
          libelle="Type"
          nom="typeProduit"
          tous="tous"
          options={types.map((t) => ({ valeur: t.code, libelle: t.libelle }))}
        />
        <RangeePuces {...liste} libelle="Apportée par" nom="adherent" tous="tous" options={APPORTEURS} />
        <PucesRetrait {...liste} noms={['depuis', 'jusqua', 'verger', 'producteur']} dire={direJours} />
      </div>
    </div>
  )
}
