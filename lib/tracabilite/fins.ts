/** Where nuts stop, or come in, without a record of their own. Pure. */
const ECARTS: Record<string, string> = {
  DECHET: 'déchets',
  SECHAGE: 'séchage',
  CASSE: 'casse',
  ECART_DE_PESEE: 'écart de pesée',
}
const MOUVEMENTS: Record<string, string> = {
  INVENTAIRE: 'Manquant à l’inventaire',
  POURRITURE: 'Pourriture',
  ECHANTILLON: 'Échantillons',
  DON: 'Dons',
  SECHAGE: 'Séchage en magasin',
}
const FINS: Record<string, string> = {
  stock: 'En stock, libre',
  'a-calibrer': 'Reste à calibrer',
  ailleurs: 'Hors de cette trace',
  retour: 'Revenu du client',
  revenu: 'Remis en lot après retour',
  trouve: 'Trouvé à l’inventaire',
}

/** « Écarts : déchets » */
export function nommerFin(code: string): string {
  const [genre = '', motif = ''] = code.split('-')
  if (genre === 'ecart') return `Écarts : ${ECARTS[motif] ?? motif}`
  if (genre === 'perte') return `Perte : ${ECARTS[motif] ?? motif}`
  if (genre === 'mouvement') return MOUVEMENTS[motif] ?? motif
  return FINS[code] ?? code
}
