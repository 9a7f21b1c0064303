import { ACTEUR_SYSTEME } from '@/lib/access/acteur'
import { listerLivraisons } from '@/lib/livraisons/livraison.queries'
import { listerLots } from '@/lib/livraisons/lot.queries'
import { lireTraceDuLot } from '@/lib/tracabilite/trace.queries'
import { listerCommandes } from '@/lib/ventes/commande.queries'
import { enregistrerCommande } from '@/lib/ventes/commande.usecases'
import { fermerDb } from '../base/client'
import { appliquerMigrations } from '../base/migrations'
import { demarrerPostgres } from '../base/postgres-embarque'
import { capturer } from './banc-capture'

const p = await demarrerPostgres({ dossier: '/work/main/.donnees/banc-petite/postgres' })
await appliquerMigrations(p.url)
process.env.DATABASE_URL = p.url
const {
  elements: [lot],
} = (await listerLots(ACTEUR_SYSTEME, {
  variete: 'franquette',
  typeProduit: 'ENTIERE_SECHE',
  calibre: '4',
  disponibleMinKg: '60',
})) as any
const cas: [string, () => Promise<unknown>][] = [
  ['livraisons', () => listerLivraisons(ACTEUR_SYSTEME, { campagne: '2024' })],
  ['lots', () => listerLots(ACTEUR_SYSTEME, { campagne: '2024' })],
  ['commandes', () => listerCommandes(ACTEUR_SYSTEME, {})],
  ['trace', () => lireTraceDuLot(ACTEUR_SYSTEME, { lot: lot.code })],
  [
    'commande',
    () =>
      enregistrerCommande(ACTEUR_SYSTEME, {
        client: 'carr15432',
        lot: lot.code,
        lignes: [{ conditionnement: 'sachet-250g', quantite: 1 }],
      }),
  ],
]
for (const [nom, f] of cas) {
  const i = await capturer(f)
  for (let k = 0; k < 15; k++) await f()
  const c0 = process.cpuUsage()
  const t0 = performance.now()
  const N = 30
  for (let k = 0; k < N; k++) await f()
  const c = process.cpuUsage(c0)
  console.log(
    nom,
    'statements',
    i.length,
    'cpu ms',
    ((c.user + c.system) / 1000 / N).toFixed(1),
    'wall',
    ((performance.now() - t0) / N).toFixed(1),
  )
  if (nom === 'commande' || nom === 'trace')
    for (const s of i) console.log('   ', s.text.replace(/\s+/g, ' ').slice(0, 150))
}
await fermerDb()
await p.arreter()
