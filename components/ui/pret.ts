'use client'
import { useSyncExternalStore } from 'react'

const jamais = () => () => {}

/** False in the page as the server sent it, true once the script answers for what one does. */
export const usePret = (): boolean =>
  useSyncExternalStore(
    jamais,
    () => true,
    () => false,
  )
