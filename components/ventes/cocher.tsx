'use client'
import Link from 'next/link'
import { CaseACocher } from '@/components/ui/choix'
import { useSelection } from './selection-contexte'

interface Props {
  numero: string
  /** Of a locked lot: it may be read, not taken. */
  inactif: boolean
}

/** The box of one order, and a square to tick by hand on paper. */
export function CocherCommande({ numero, inactif }: Props) {
  const selection = useSelection()
  return (
    <div className="flex items-center gap-1.5">
      {selection && (
        <span className="print:hidden">
          <CaseACocher
            inactif={inactif}
            cochee={selection.cochees.has(numero)}
            surChange={(cochee) => selection.basculer([numero], cochee)}
          >
            <span className="sr-only">Commande {numero}</span>
          </CaseACocher>
        </span>
      )}
      <span aria-hidden className="hidden size-5 shrink-0 border-2 border-encre print:block" />
      <Link
        href={`/commandes/${numero}`}
        className="inline-flex min-h-11 items-center text-xl font-semibold text-feuille underline decoration-feuille/40 underline-offset-2 hover:decoration-feuille print:min-h-0"
      >
        {numero}
      </Link>
    </div>
  )
}

/** All the orders of a group in one tick. */
export function CocherGroupe({ numeros, libelle }: { numeros: readonly string[]; libelle: string }) {
  const selection = useSelection()
  if (!selection) return null
  return (
    <span className="print:hidden">
      <CaseACocher
        cochee={numeros.every((n) => selection.cochees.has(n))}
        surChange={(cochee) => selection.basculer(numeros, cochee)}
      >
        {libelle}
      </CaseACocher>
    </span>
  )
}
