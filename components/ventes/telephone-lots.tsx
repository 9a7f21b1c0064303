'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import { AocEtiquette } from '@/components/approvisionnements/aoc-etiquette'
import { Libelle } from '@/components/ui/champ-parties'
import { Etiquette } from '@/components/ui/etiquette'
import { accorder } from '@/components/ui/nombres'
import { formatJour } from '@/lib/mesures/jour'
import { enGrammes, formatKg, formatPoids } from '@/lib/mesures/poids'
import { REPARTIR, type Situation, SYSTEME } from './telephone-choix'
import type { LotPropose, Offre, OffreLue } from './telephone-offre'

interface Props {
  lue: OffreLue
  situation: Situation
  surChoix: (valeur: string) => void
  /** The demand names a variety, a type and a calibre: the house may choose. */
  entiere: boolean
  /** The lot that one came for. */
  voulu: string | undefined
}

/**
 * The lots that can serve the demand, oldest first: one is picked by the arrow keys, or the house chooses.
 * Enter passes them by, since they may not have come yet: what is typed next must not depend on it.
 */
export function TelephoneLots({ lue, situation, surChoix, entiere, voulu }: Props) {
  const { offre, enLecture, enRecherche, echec } = lue
  if (echec) return <p role="alert">Les lots ne peuvent pas être lus pour l’instant : vérifiez le réseau.</p>
  if (!offre)
    return (
      <p role="status" className="text-encre-2">
        {enLecture ? 'Lecture des lots…' : 'Les lots qui conviennent s’affichent ici.'}
      </p>
    )
  if (offre.lots.length === 0)
    return <p role="status">Aucun lot libre ne répond à cette demande : changez le calibre ou la variété.</p>
  const { suffisant, partage, poidsGrammes, valeur } = situation
  const parti = voulu !== undefined && !enLecture && !offre.lots.some((l) => l.code === voulu)
  return (
    <RadioGroup
      name="lot"
      data-champ="lot"
      data-hors-enter
      value={valeur}
      onChange={surChoix}
      validationBehavior="aria"
      aria-busy={enLecture}
      className="flex min-w-0 flex-col gap-1"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <Libelle libelle="Lot" obligatoire />
        <span role="status" className="text-sm text-encre-2">
          {resume(offre)}
        </span>
      </div>
      {parti && (
        <p role="status" className="font-semibold text-alerte">
          {voulu} ne répond pas à cette demande, ou n’est plus à vendre (tout est pris, ou il est bloqué).
        </p>
      )}
      <Cadre choisi={valeur}>
        {partage && (
          <Ligne valeur={REPARTIR} titre={`Répartir sur ${accorder(partage.parts.length, 'lot')}`}>
            une commande par lot, les plus anciens d’abord
          </Ligne>
        )}
        {offre.lots.map((lot) => (
          <LigneLot key={lot.code} lot={lot} poidsGrammes={poidsGrammes} />
        ))}
        {entiere && (
          <Ligne valeur={SYSTEME} titre="Laisser le système choisir">
            {enRecherche ? 'recherche du plus ancien qui suffit…' : direSuffisant(suffisant)}
          </Ligne>
        )}
      </Cadre>
    </RadioGroup>
  )
}

const direSuffisant = (lot: LotPropose | undefined): string =>
  lot
    ? `${lot.code}, le plus ancien qui suffit : ${formatPoids(lot.disponibleGrammes)} libres, reçu le ${formatJour(lot.date)}`
    : 'aucun lot ne suffit seul'

/** The lot that the house proposes may stand far down a long list: it is shown, unless one is choosing there oneself. */
function Cadre({ choisi, children }: { choisi: string; children: ReactNode }) {
  const cadre = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const liste = cadre.current
    const ligne = choisi === '' ? null : liste?.querySelector<HTMLElement>('[data-selected]')
    if (!liste || !ligne || liste.contains(document.activeElement)) return
    liste.scrollTop = ligne.offsetTop - (liste.clientHeight - ligne.offsetHeight) / 2
  }, [choisi])
  return (
    <div ref={cadre} className="relative max-h-72 overflow-y-auto rounded-lg border border-bord bg-carte">
      {children}
    </div>
  )
}

function resume({ anciens, suite, total }: Offre): string {
  const nombre = accorder(total?.nombre ?? anciens.length, 'lot')
  if (total) return `${nombre}, ${formatPoids(enGrammes(total.disponibleKg))} libres${reste(suite)}`
  return `${suite ? 'les ' : ''}${nombre}${suite ? ' les plus anciens' : ''} : précisez la demande`
}

const reste = (suite: boolean) => (suite ? ' ; ici les plus anciens' : '')

const RANGEE =
  'group relative flex min-h-11 w-full cursor-pointer items-center gap-2.5 px-3 py-1.5 hover:bg-tete selected:bg-feuille-fond focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-feuille'

function Puce() {
  return (
    <span
      aria-hidden
      className="flex size-4.5 shrink-0 items-center justify-center rounded-full border border-bord bg-carte group-selected:border-plein"
    >
      <span className="size-2.5 rounded-full group-selected:bg-plein" />
    </span>
  )
}

function Ligne({ valeur, titre, children }: { valeur: string; titre: string; children: ReactNode }) {
  return (
    <RadioField value={valeur} className="border-b border-trait last:border-b-0">
      <RadioButton className={RANGEE}>
        <Puce />
        <span className="min-w-0">
          <span className="font-semibold">{titre}</span> <span className="text-encre-2">{children}</span>
        </span>
      </RadioButton>
    </RadioField>
  )
}

function LigneLot({ lot, poidsGrammes }: { lot: LotPropose; poidsGrammes: number }) {
  const manque = poidsGrammes - lot.disponibleGrammes
  return (
    <RadioField value={lot.code} className="border-b border-trait last:border-b-0">
      <RadioButton className={RANGEE}>
        <Puce />
        <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-0.5">
          <span className="w-22 font-semibold">{lot.code}</span>
          <span className="w-24 text-right font-semibold tabular-nums">
            {formatKg(lot.disponibleGrammes)} kg
          </span>
          <span className="text-encre-2" title={`Reçu le ${formatJour(lot.date)}`}>
            {accorder(lot.ageJours, 'jour')}
          </span>
          <span className="min-w-0 grow basis-40 text-encre-2">
            {lot.vergerNom} · {lot.communeNom}
          </span>
          <span className="flex flex-wrap gap-1">
            <AocEtiquette avis={lot.aoc} favorable="AOC" motif />
            {lot.certifications.map((c) => (
              <Etiquette key={c} ton="favorable">
                {c}
              </Etiquette>
            ))}
            {manque > 0 && <Etiquette ton="attention">manque {formatPoids(manque)}</Etiquette>}
          </span>
        </span>
      </RadioButton>
    </RadioField>
  )
}
