'use client'
import { ChampTexte } from '@/components/ui/champ'
import { CaseACocher, Interrupteur, Selection } from '@/components/ui/choix'
import { Formulaire } from '@/components/ui/formulaire'
import { Groupe } from '@/components/ui/groupe'
import type { Classe } from '@/lib/pepiniere/catalogue'
import type { VarieteArbre } from '@/lib/pepiniere/variete'

interface Props {
  variete?: VarieteArbre
  especes: readonly Classe[]
  usages: readonly Classe[]
  /** Walnut varieties of the orchards. */
  noix: readonly { code: string; nom: string }[]
}

const enChoix = (classes: readonly Classe[]) =>
  classes.map(({ id, libelle }) => ({ id: String(id), libelle }))

/** A variety, new or to correct: the same fields, the same words. */
export function VarieteFormulaire({ variete: v, especes, usages, noix }: Props) {
  const envoi = v
    ? {
        methode: 'PATCH' as const,
        action: `/api/pepiniere/varietes/${v.id}`,
        apres: `/pepiniere/varietes/${v.id}?enregistre=fiche`,
        libelle: `Enregistrer ${v.libelle}`,
        annuler: `/pepiniere/varietes/${v.id}`,
      }
    : {
        action: '/api/pepiniere/varietes',
        apres: '/pepiniere/varietes/{id}?enregistre=1',
        libelle: 'Ajouter au catalogue',
        annuler: '/pepiniere',
      }
  return (
    <Formulaire {...envoi} premierFocus className="max-w-3xl">
      <Groupe titre="Variété" colonnes={2}>
        <ChampTexte nom="libelle" libelle="Nom" obligatoire longueurMax={80} valeurDefaut={v?.libelle} />
        <Selection
          nom="espece"
          libelle="Espèce"
          obligatoire
          options={enChoix(especes)}
          invite="Choisissez l’espèce"
          valeurDefaut={String(v?.espece ?? '')}
        />
        <div className="sm:col-span-2">
          <Interrupteur
            nom="usage"
            libelle="Usage principal"
            obligatoire
            options={enChoix(usages)}
            valeurDefaut={String(v?.usage ?? usages[0]?.id ?? '')}
          />
        </div>
      </Groupe>
      <Groupe
        titre="Appellation"
        description="Les deux décident ensemble si le plant convient à un verger AOC."
      >
        <Selection
          nom="varieteNoix"
          libelle="Variété de noix qu’il donnera"
          invite="Aucune des variétés suivies"
          options={noix.map((n) => ({ id: n.code, libelle: n.nom }))}
          valeurDefaut={v?.varieteNoix ?? ''}
          description="La même que dans les vergers, quand c’est la même."
          className="max-w-sm"
        />
        <CaseACocher nom="charteAoc" cocheeDefaut={v?.charteAoc ?? false}>
          Cultivé selon la charte qualité de l’AOC
        </CaseACocher>
      </Groupe>
    </Formulaire>
  )
}
