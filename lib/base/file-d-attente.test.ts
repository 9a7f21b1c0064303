import { expect, it } from 'vitest'
import { FileDAttente } from './file-d-attente'

const trop = () => new Error('full')

/** A piece of work that ends when told. */
function ouvrage() {
  let finir = () => {}
  const fini = new Promise<void>((suite) => {
    finir = suite
  })
  return { finir, travail: () => fini }
}

it('runs two at once, keeps the next waiting, turns the rest away', async () => {
  const file = new FileDAttente(2, 1)
  const [a, b] = [ouvrage(), ouvrage()]
  let troisieme = false
  const premiers = [file.passer(a.travail, trop), file.passer(b.travail, trop)]
  const attend = file.passer(async () => {
    troisieme = true
  }, trop)
  await expect(file.passer(async () => {}, trop)).rejects.toThrow('full')
  expect(troisieme).toBe(false)
  a.finir()
  await attend
  expect(troisieme).toBe(true)
  b.finir()
  await Promise.all(premiers)
})

it('gives the place back when the work fails', async () => {
  const file = new FileDAttente(1, 0)
  await expect(file.passer(() => Promise.reject(new Error('broken')), trop)).rejects.toThrow('broken')
  await expect(file.passer(async () => 'done', trop)).resolves.toBe('done')
})
