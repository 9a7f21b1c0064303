'use client'
import { useEffect, useState } from 'react'
import { chargerProducteur, type ProducteurDuVerger } from './vergers-proposes'

/** The producer of the chosen orchard; null while it comes, `undefined` when it could not be read. */
export function useProducteur(
  code: string | undefined,
  depart?: ProducteurDuVerger,
): ProducteurDuVerger | null | undefined {
  const [lu, setLu] = useState<ProducteurDuVerger | undefined>(depart)
  const [echec, setEchec] = useState<string>()
  useEffect(() => {
    if (!code) return
    const arret = new AbortController()
    chargerProducteur(code, arret.signal)
      .then(setLu)
      .catch(() => arret.signal.aborted || setEchec(code))
    return () => arret.abort()
  }, [code])
  if (lu && lu.code === code) return lu
  return echec === code ? undefined : null
}
