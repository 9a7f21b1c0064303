/** The demonstration world as it is made, before any story changes it: annexe 2B, byte for byte, on the built application. */
import { expect, test as setup } from '@playwright/test'
import { appelant } from './api'

const ANNEXE_2B = `<?xml version="1.0" encoding="UTF-8"?>
<commandes idDistributeur="carr15432" xmlns:xlink="http://www.w3.org/1999/xlink">
<commande id="00213"><produit variete="Mayette" type="Fraiche Entière" calibre="2" /><conditionnement type="filet 1kg" /><quantite>50</quantite><date_conditionnement>12-05-09</date_conditionnement><date_envoi>null</date_envoi></commande>
<commande id="00215"><produit variete="Parisienne" type="Cerneaux" calibre="1" /><conditionnement type="filet 5kg" /><quantite>100</quantite><date_conditionnement>08-05-09</date_conditionnement><date_envoi>null</date_envoi></commande></commandes>
`

setup('carreclerc waits for what annexe 2B says', async () => {
  const appel = await appelant('carreclerc')
  const reponse = await appel.get('/services/etatCommandes?distributeur=carr15432')
  expect(await reponse.text()).toBe(ANNEXE_2B)
  await appel.dispose()
})
