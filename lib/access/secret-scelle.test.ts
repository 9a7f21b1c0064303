import { afterEach, describe, expect, it, vi } from 'vitest'
import { desceller, sceller } from './secret-scelle'

const SECRET = Buffer.from('12345678901234567890')
afterEach(() => void vi.unstubAllEnvs())

describe('a sealed secret', () => {
  it('opens for its account, and is another text each time', () => {
    const [un, deux] = [sceller(SECRET, 7), sceller(SECRET, 7)]
    expect(desceller(un, 7)).toEqual(SECRET)
    expect(un).not.toEqual(deux)
    expect(Buffer.from(un).includes(SECRET)).toBe(false)
  })

  it('opens for nobody else, and not once touched, cut or empty', () => {
    const scelle = sceller(SECRET, 7)
    expect(desceller(scelle, 8)).toBeNull()
    for (const place of scelle.keys()) {
      const touche = Uint8Array.from(scelle, (o, i) => (i === place ? o ^ 1 : o))
      expect(desceller(touche, 7), `byte ${place}`).toBeNull()
    }
    expect(desceller(scelle.slice(0, -1), 7)).toBeNull()
    expect(desceller(new Uint8Array(), 7)).toBeNull()
  })

  it('does not open with another session secret', () => {
    const scelle = sceller(SECRET, 7)
    vi.stubEnv('NEXTAUTH_SECRET', 'changed since')
    expect(desceller(scelle, 7)).toBeNull()
  })
})
