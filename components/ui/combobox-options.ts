'use client'
import { useEffect, useRef, useState } from 'react'

export interface Option {
  /** The code that is sent: `V058`. */
  id: string
  libelle: string
  /** Second line: commune, variety… It is searched too. */
  detail?: string | undefined
}

export type Charger = (texte: string, signal: AbortSignal) => Promise<Option[]>

/** « Poliénas » and « polienas » are the same word. */
export const sansAccents = (texte: string): string =>
  texte
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim()

/** What the field shows: « V058 · Verger du moulin »; a code that already says it all stands alone. */
export const texteOption = (o: Option): string =>
  o.libelle.startsWith(o.id) ? o.libelle : `${o.id} · ${o.libelle}`

/** Every typed word must be found in the code, the name or the detail; codes that begin so come first. */
export function filtrer(options: readonly Option[], texte: string): Option[] {
  const cherche = sansAccents(texte)
  if (!cherche) return [...options]
  const mots = cherche.split(/[\s·]+/).filter(Boolean)
  const trouves = options.filter((o) => {
    const ou = sansAccents(`${o.id} ${o.libelle} ${o.detail ?? ''}`)
    return mots.every((mot) => ou.includes(mot))
  })
  const rang = (o: Option) =>
    sansAccents(o.id).startsWith(cherche) ? 0 : sansAccents(o.libelle).startsWith(cherche) ? 1 : 2
  return trouves.sort((a, b) => rang(a) - rang(b))
}

/** « v058 » as « v58 »; null for what is no letters and digits. */
function sansZeros(texte: string): string | null {
  const [, lettres, chiffres] = /^(\p{L}+) ?0*(\d+)$/u.exec(texte) ?? []
  return lettres && chiffres ? lettres + chiffres : null
}

/**
 * The option meant by a text that was typed in full: its code, its name, or what the field shows; else the only one
 * whose code it is without the zeros.
 */
export function designee(options: readonly Option[], texte: string): Option | undefined {
  const cherche = sansAccents(texte)
  if (!cherche) return undefined
  const entiere = options.find((o) =>
    [o.id, o.libelle, texteOption(o)].some((t) => sansAccents(t) === cherche),
  )
  const abrege = sansZeros(cherche)
  if (entiere || abrege === null) return entiere
  const [seule, ...autres] = options.filter((o) => sansZeros(sansAccents(o.id)) === abrege)
  return autres.length === 0 ? seule : undefined
}

const ATTENTE_MS = 180

/** Options from the server for what is typed: waits for a pause, and an older answer never covers a newer one. */
export function useOptionsChargees(charger: Charger | undefined, texte: string, actif: boolean) {
  const [etat, setEtat] = useState<{ texte: string; options: Option[] } | null>(null)
  const [echec, setEchec] = useState(false)
  const source = useRef(charger)
  useEffect(() => {
    source.current = charger
  })
  useEffect(() => {
    if (!source.current || !actif) return
    const arret = new AbortController()
    const minuterie = setTimeout(async () => {
      try {
        const options = (await source.current?.(texte, arret.signal)) ?? []
        if (arret.signal.aborted) return
        setEtat({ texte, options })
        setEchec(false)
      } catch {
        if (!arret.signal.aborted) setEchec(true)
      }
    }, ATTENTE_MS)
    return () => {
      clearTimeout(minuterie)
      arret.abort()
    }
  }, [texte, actif])
  const aJour = etat?.texte === texte
  return { options: etat?.options, aJour, enAttente: Boolean(charger) && actif && !echec && !aJour, echec }
}
