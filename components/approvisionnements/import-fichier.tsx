'use client'
import { useEffect, useRef } from 'react'
import { Actions } from '@/components/ui/actions'
import { Bouton } from '@/components/ui/bouton'
import { ChoixFichier } from '@/components/ui/choix-fichier'
import { type Echec, ResumeEchec } from '@/components/ui/formulaire-resume'
import { Message } from '@/components/ui/message'
import { accorder } from '@/components/ui/nombres'
import { Suite } from '@/components/ui/suite'
import type { BilanImport } from '@/lib/core/import'
import { ApercuAvis, ApercuErreurs, ApercuLignes } from './import-apercu'
import { useImport } from './import-envoi'

interface ImportFichierProps {
  /** `/producteurs`: its page, and the route under /api. */
  liste: string
  /** `producteur` */
  nom: string
}

/** A file chosen, what it would record shown, then recorded as a whole. */
export function ImportFichier({ liste, nom }: ImportFichierProps) {
  const { fichier, enCours, reponse, choisir, importer } = useImport(`/api${liste}/import`)
  const ok = reponse?.issue === 'ok' ? reponse.donnees : null
  if (ok && !ok.apercu) return <Fait bilan={ok} liste={liste} nom={nom} />
  return (
    <div className="flex flex-col gap-4">
      <ChoixFichier
        libelle="Choisir un fichier"
        types={['.csv', '.txt', '.xlsx']}
        choisi={fichier?.name ?? null}
        enCours={enCours}
        surChoix={choisir}
      />
      {reponse && reponse.issue !== 'ok' && <Refus echec={reponse} />}
      {ok && <Apercu bilan={ok} nom={nom} enCours={enCours} importer={importer} />}
    </div>
  )
}

/** Every sentence is about the file: its field needs no name. */
const sansNom = (echec: Echec): Echec =>
  echec.issue === 'probleme'
    ? {
        ...echec,
        champs: echec.champs.filter((c) => c.message !== echec.detail).map((c) => ({ ...c, champ: '' })),
      }
    : echec

const Refus = ({ echec }: { echec: Echec }) => <ResumeEchec echec={sansNom(echec)} form={() => null} />

interface ApercuProps {
  bilan: BilanImport
  nom: string
  enCours: boolean
  importer: () => void
}

function Apercu({ bilan, nom, enCours, importer }: ApercuProps) {
  const titre = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each preview, even the same again, takes the focus.
  useEffect(() => titre.current?.focus({ preventScroll: true }), [bilan])
  if (bilan.totalErreurs > 0)
    return (
      <>
        <Message
          ref={titre}
          ton="erreur"
          titre={`${accorder(bilan.totalErreurs, 'erreur')} dans ce fichier.`}
        >
          Rien n’est enregistré : corrigez le fichier, puis choisissez-le de nouveau.
        </Message>
        <ApercuErreurs bilan={bilan} />
        <ApercuAvis bilan={bilan} />
      </>
    )
  return (
    <>
      <Message ref={titre} titre={`Ce fichier contient ${accorder(bilan.nombre, nom)}, sans erreur.`}>
        Rien n’est encore enregistré.
      </Message>
      <ApercuAvis bilan={bilan} />
      <Actions>
        <Bouton variante="principal" enCours={enCours} onPress={importer}>
          Importer {accorder(bilan.nombre, nom)}
        </Bouton>
      </Actions>
      <ApercuLignes bilan={bilan} fiches={null} />
    </>
  )
}

function Fait({ bilan, liste, nom }: ImportFichierProps & { bilan: BilanImport }) {
  const pluriel = bilan.nombre > 1
  return (
    <>
      <Suite
        titre={`${accorder(bilan.nombre, nom)} ${pluriel ? 'sont importés' : 'est importé'}.`}
        actes={[{ href: liste, libelle: `Voir les ${nom}s` }]}
      />
      <ApercuLignes bilan={bilan} fiches={liste} />
    </>
  )
}
