'use client'
import { seDeconnecter } from '@/components/coque/deconnexion'
import { Bouton } from '@/components/ui/bouton'

export function BoutonDeconnexion({ children }: { children: string }) {
  return <Bouton onPress={() => void seDeconnecter()}>{children}</Bouton>
}
