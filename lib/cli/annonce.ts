import { LIBELLES_ROLE } from '@/lib/access/droits'
import { MOT_DE_PASSE_DEMONSTRATION } from '@/lib/access/politique-mot-de-passe'
import { COMPTES } from '@/prisma/monde/comptes'

export function annoncer(adresse: string, demonstration: boolean): void {
  console.log(`\nNOIXCOOP est prêt : ${adresse}`)
  if (demonstration) {
    console.log(`\nBase de démonstration. Comptes (mot de passe « ${MOT_DE_PASSE_DEMONSTRATION} ») :`)
    for (const { identifiant, role, client } of COMPTES)
      console.log(`  ${identifiant.padEnd(12)} ${[LIBELLES_ROLE[role], client].filter(Boolean).join(' ')}`)
  }
  console.log('\nCtrl-C pour arrêter.')
}
