'use client'
import { useState } from 'react'
import { ChampTexte, ChampTexteLong } from '@/components/ui/champ'
import { ChampJour } from '@/components/ui/champ-jour'
import { Selection } from '@/components/ui/choix'
import { Formulaire } from '@/components/ui/formulaire'
import { Groupe } from '@/components/ui/groupe'
import { Message } from '@/components/ui/message'
import type { Jour } from '@/lib/mesures/jour'
import type { Classe } from '@/lib/pepiniere/catalogue'
import type { VarieteArbre } from '@/lib/pepiniere/variete'
import { useApercu } from './revision-apercu'
import { ARRONDI, direTotal, RevisionLignes } from './revision-lignes'

interface Props {
  especes: readonly Classe[]
  usages: readonly Classe[]
  varietes: readonly VarieteArbre[]
  aujourdhui: Jour
}

const VIDES = { pourcentage: '', ageMin: '', ageMax: '', espece: '', usage: '', variete: '' }
type Criteres = typeof VIDES

const enChoix = (classes: readonly Classe[]) =>
  classes.map(({ id, libelle }) => ({ id: String(id), libelle }))
const NOMBRE = { alignement: 'droite', largeur: 10 } as const

/** « +3 % from 3 years », with each price before and after as it is typed. */
export function RevisionFormulaire({ especes, usages, varietes, aujourdhui }: Props) {
  const [criteres, setCriteres] = useState(VIDES)
  const apercu = useApercu(criteres)
  const champ = (nom: keyof Criteres) => ({
    nom,
    valeur: criteres[nom],
    surChange: (valeur: string) => setCriteres((c) => ({ ...c, [nom]: valeur })),
  })
  return (
    <Formulaire
      action="/api/pepiniere/revisions"
      apres="/pepiniere/revisions/{id}?enregistre=1"
      libelle="Préparer la révision"
      annuler="/pepiniere/revisions"
      premierFocus
      className="max-w-4xl"
    >
      <Groupe titre="Ce qui change" colonnes={3}>
        <ChampTexte
          {...champ('pourcentage')}
          {...NOMBRE}
          libelle="Pourcentage"
          obligatoire
          unite="%"
          clavier="text"
          exemple="3"
          description="De -50 à 100 : -2,5 baisse les prix."
        />
        <ChampTexte {...champ('ageMin')} {...NOMBRE} libelle="Âge minimum" unite="ans" clavier="numeric" />
        <ChampTexte {...champ('ageMax')} {...NOMBRE} libelle="Âge maximum" unite="ans" clavier="numeric" />
        <Selection {...champ('espece')} libelle="Espèce" invite="Toutes" options={enChoix(especes)} />
        <Selection {...champ('usage')} libelle="Usage" invite="Tous" options={enChoix(usages)} />
        <Selection {...champ('variete')} libelle="Variété" invite="Toutes" options={enChoix(varietes)} />
      </Groupe>
      <section aria-label="Aperçu" className="flex flex-col gap-2">
        <h2 className="text-lg font-semibold">Aperçu</h2>
        <p aria-live="polite">
          {apercu
            ? apercu.lignes.length > 0 && direTotal(apercu.total)
            : 'Donnez un pourcentage : chaque prix est montré avant et après.'}
        </p>
        {apercu?.obstacle && <Message ton="attention" titre={apercu.obstacle} />}
        {apercu && apercu.lignes.length > 0 && (
          <RevisionLignes
            legende="Prix avant et après la révision"
            lignes={apercu.lignes}
            total={apercu.total}
            vide=""
          />
        )}
        <p className="text-encre-2">{ARRONDI}</p>
      </section>
      <Groupe
        titre="Application"
        description="Préparer ne change aucun prix : la révision s’applique ensuite, telle qu’elle est préparée."
        colonnes={2}
      >
        <ChampJour quand="avenir" nom="date" libelle="À partir du" obligatoire valeurDefaut={aujourdhui} />
        <ChampTexteLong nom="motif" libelle="Motif" lignes={2} longueurMax={300} />
      </Groupe>
    </Formulaire>
  )
}
