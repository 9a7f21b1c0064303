import type { ReactNode } from 'react'
import { Message } from '@/components/ui/message'
import { Suite } from '@/components/ui/suite'

interface Props {
  nom: string
  actif: boolean
  motifInactivite: string | null
  /** What has just been saved. */
  dit: string | undefined
  /** The next likely acts, for those who may. */
  actes: readonly { href: string; libelle: string }[]
}

/** What was just saved with the next likely acts, then why nothing can be received. */
export function FicheEtat({ nom, actif, motifInactivite, dit, actes }: Props) {
  return (
    <>
      {dit && <Suite titre={dit} actes={actes} />}
      {!actif && (
        <Inactif nom={nom}>
          {motifInactivite && <>Motif : {motifInactivite}. </>}
          Ses noix ne peuvent pas être reçues tant que la fiche n’est pas réactivée.
        </Inactif>
      )}
    </>
  )
}

export function Inactif({ nom, children }: { nom: string; children: ReactNode }) {
  return (
    <Message ton="attention" titre={`${nom} est inactif.`} className="mb-4">
      {children}
    </Message>
  )
}
