'use client'
import { ChampTexte, ChampTexteLong } from '@/components/ui/champ'
import { CaseACocher } from '@/components/ui/choix'
import { Formulaire } from '@/components/ui/formulaire'
import { Groupe } from '@/components/ui/groupe'
import type { Donnees } from '@/components/ui/saisie-formulaire'
import { LIBELLES_REGLE, REGLES_AU_CHOIX, type RegleAuChoix } from '@/lib/approvisionnements/aoc-verger'
import type { Campagne } from '@/lib/approvisionnements/campagne'
import { pourcentSaisi } from '@/lib/mesures/part'

const AIDES: Record<RegleAuChoix, string> = {
  DENSITE: 'Au plus 100 arbres/ha à partir de la 12e année.',
  PARCELLE: 'Inscrite par le CING au jour de la livraison.',
  RENDEMENT: 'Moins de 4 t/ha livrées dans la campagne.',
}

/** Only what changes is sent; a percent says that it is one, since 1 alone would be the whole. */
const changements =
  (c: Campagne) =>
  ({ motif, calibreMinimumAocMm, plafondNonAdherents, reglesAoc }: Donnees): Donnees => ({
    ...(motif ? { motif } : {}),
    ...(calibreMinimumAocMm === String(c.calibreMinimumAocMm) ? {} : { calibreMinimumAocMm }),
    ...(plafondNonAdherents === pourcentSaisi(c.plafondNonAdherentsPourMille)
      ? {}
      : { plafondNonAdherents: enPourcent(plafondNonAdherents) }),
    ...(String(reglesAoc) === String(c.reglesAoc) ? {} : { reglesAoc }),
  })

const enPourcent = (tape: unknown) =>
  typeof tape === 'string' && !tape.includes('%') ? `${tape} %` : (tape ?? null)

/** The parameters of a campaign that is not closed: each change says why. */
export function CampagneParametres({ campagne: c }: { campagne: Campagne }) {
  return (
    <Formulaire
      action={`/api/campagnes/${c.annee}`}
      methode="PATCH"
      corps={changements(c)}
      apres={`/campagnes/${c.annee}?enregistre=parametres`}
      libelle={`Enregistrer les paramètres de ${c.libelle}`}
      className="max-w-3xl"
    >
      <Groupe titre="Seuils" colonnes={2}>
        <ChampTexte
          nom="calibreMinimumAocMm"
          libelle="Calibre minimum de l’AOC"
          obligatoire
          unite="mm"
          alignement="droite"
          clavier="numeric"
          largeur={10}
          valeurDefaut={String(c.calibreMinimumAocMm)}
          description="Le droit à l’AOC de tous les lots de la campagne suit."
        />
        <ChampTexte
          nom="plafondNonAdherents"
          libelle="Plafond des non-adhérents"
          obligatoire
          unite="%"
          alignement="droite"
          clavier="decimal"
          largeur={10}
          valeurDefaut={pourcentSaisi(c.plafondNonAdherentsPourMille)}
          description="Part des noix reçues de non-adhérents."
        />
      </Groupe>
      <Groupe
        titre="Règles de l’AOC qui décident"
        description="Variété et commune décident toujours. Une règle non cochée reste montrée, sans décider."
        colonnes={3}
      >
        {REGLES_AU_CHOIX.map((code) => (
          <CaseACocher
            key={code}
            nom="reglesAoc"
            option={code}
            cocheeDefaut={c.reglesAoc.includes(code)}
            description={AIDES[code]}
          >
            {LIBELLES_REGLE[code]}
          </CaseACocher>
        ))}
      </Groupe>
      <ChampTexteLong nom="motif" libelle="Motif du changement" obligatoire lignes={2} />
    </Formulaire>
  )
}
