/** A price retyped while it is being saved: one save at a time, and the last typed is the one that stays. */
import { expect, test } from 'vitest'
import { dernierVoulu } from './dernier-voulu'

/** Saves that end when the test says so. */
function envois() {
  const partis: string[] = []
  const fins: (() => void)[] = []
  const envoyer = (voulu: string) => {
    partis.push(voulu)
    return new Promise<void>((fin) => fins.push(fin))
  }
  const finir = async () => {
    fins.shift()?.()
    await new Promise((suite) => setTimeout(suite))
  }
  return { partis, envoyer, finir }
}

test('what is wanted meanwhile goes after, the last alone', async () => {
  const { partis, envoyer, finir } = envois()
  const tour = dernierVoulu()
  for (const voulu of ['9', '9,5', '10']) void tour.servir(voulu, envoyer)
  expect([partis, tour.enVol()]).toEqual([['9'], '9'])
  await finir()
  expect([partis, tour.enVol()]).toEqual([['9', '10'], '10'])
  void tour.servir('11', envoyer)
  await finir()
  await finir()
  expect([partis, tour.enVol()]).toEqual([['9', '10', '11'], null])
})

test('what is on its way already is not sent twice, and takes back what came between', async () => {
  const { partis, envoyer, finir } = envois()
  const tour = dernierVoulu()
  for (const voulu of ['9', '9', '10', '9']) void tour.servir(voulu, envoyer)
  await finir()
  expect([partis, tour.enVol()]).toEqual([['9'], null])
})

test('what was given up is not sent', async () => {
  const { partis, envoyer, finir } = envois()
  const tour = dernierVoulu()
  for (const voulu of ['9', '10']) void tour.servir(voulu, envoyer)
  tour.renoncer()
  await finir()
  expect([partis, tour.enVol()]).toEqual([['9'], null])
})
