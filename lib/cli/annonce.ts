const COMPTES = [
  ['direction', 'tout voir, tout régler'],
  ['reception', 'livraisons, calibrage, producteurs, vergers'],
  ['commerce', 'clients et commandes'],
  ['carreclerc', 'distributeur carr15432'],
  ['supermarket', 'distributeur supe00001'],
] as const

export function annoncer(adresse: string, demonstration: boolean): void {
  console.log(`\nNOIXCOOP est prêt : ${adresse}`)
  if (demonstration) {
    console.log('\nBase de démonstration. Comptes (mot de passe « noix de grenoble 38 ») :')
    for (const [identifiant, role] of COMPTES) console.log(`  ${identifiant.padEnd(12)} ${role}`)
  }
  console.log('\nCtrl-C pour arrêter.')
}
