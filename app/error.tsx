'use client'
import { Panne, type PanneProps } from '@/components/coque/panne'

export default function Erreur(props: PanneProps) {
  return <Panne {...props} />
}
