import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BaseDeTest, baseDeTest } from '@/lib/base/base-de-test'
import { refusDe } from '@/lib/core/aide-aux-tests'
import { reglerHorloge } from '@/lib/core/horloge'
import { certifier, modifierCertification } from './certification.usecases'
import { DIRECTION, nouveauProducteur, nouvelAdherent, RECEPTION } from './monde-de-test'
import { lireProducteur, listerProducteurs } from './producteur.queries'

let base: BaseDeTest
let remettreHorloge: () => void
beforeAll(async () => {
  base = await baseDeTest()
  remettreHorloge = reglerHorloge(() => new Date('2026-10-15T08:00:00Z'))
})
afterAll(async () => {
  remettreHorloge()
  await base.fermer()
})

const GAP = { certification: 'GLOBALGAP', dateObtention: '2025-12-01', dateFin: '2026-11-30' }
const AB = { certification: 'AB', dateObtention: '2024-06-01' }

describe('the number of a GLOBALG.A.P. certificate', () => {
  test.each(['405285205121', '40528520512170', '405285205121X', 'GGN 4052852051217'])(
    '%s is refused beside its field, and nothing is written',
    async (numero) => {
      const { code } = await nouvelAdherent()
      const refus = await refusDe(() => certifier(RECEPTION, { code, ...GAP, numero }))
      expect([refus.genre, refus.champs]).toEqual([
        'invalide',
        [
          {
            champ: 'numero',
            message: 'Un GGN compte 13 chiffres, sans lettres : relisez-le sur le certificat.',
          },
        ],
      ])
      expect((await lireProducteur(DIRECTION, { code })).certifications).toEqual([])
    },
  )

  test('forgives spaces, by the name of the label too', async () => {
    const { code } = await nouvelAdherent()
    const saisie = { ...GAP, certification: 'globalg.a.p.', numero: '405 2852 05121 7' }
    expect(await certifier(RECEPTION, { code, ...saisie })).toMatchObject({
      numero: '4052852051217',
      avertissements: [],
    })
  })

  test('with a wrong key is kept and warned of, also on the record; another label numbers as it likes', async () => {
    const { code } = await nouvelAdherent()
    const { id, avertissements } = await certifier(RECEPTION, { code, ...GAP, numero: '4052852051219' })
    expect(avertissements).toEqual([expect.stringMatching(/devrait être 7/)])
    const { certifications } = await lireProducteur(DIRECTION, { code })
    expect(certifications[0]).toMatchObject({ numero: '4052852051219', avertissements })
    const corrigee = await modifierCertification(RECEPTION, { code, id, numero: '4052852051217' })
    expect(corrigee.avertissements).toEqual([])
    const refus = await refusDe(() => modifierCertification(RECEPTION, { code, id, numero: '405' }))
    expect(refus.champs.map((c) => c.champ)).toEqual(['numero'])
    expect(await certifier(RECEPTION, { code, ...AB, numero: '38-ABIO-1' })).toMatchObject({
      numero: '38-ABIO-1',
      avertissements: [],
    })
  })
})

describe('a renewal', () => {
  test('is recorded before it begins, and the one in force is no longer about to lapse', async () => {
    const { code } = await nouvelAdherent()
    expect(await certifier(RECEPTION, { code, ...GAP })).toMatchObject({ valide: true, echeance: true })
    const suite = { certification: 'GLOBALGAP', dateObtention: '2026-12-01', dateFin: '2027-11-30' }
    expect(await certifier(RECEPTION, { code, ...suite })).toMatchObject({ valide: false, echeance: false })
    const { certifications } = await lireProducteur(DIRECTION, { code })
    expect(certifications.map((c) => [c.dateObtention, c.valide, c.echeance])).toEqual([
      ['2026-12-01', false, false],
      ['2025-12-01', true, false],
    ])
  })

  test.each([
    ['after a gap', { ...GAP, dateObtention: '2026-12-02', dateFin: null }],
    ['of another label', { ...AB, dateObtention: '2026-12-01' }],
  ])('%s is in the future, and refused', async (_nom, saisie) => {
    const { code } = await nouvelAdherent()
    await certifier(RECEPTION, { code, ...GAP })
    const refus = await refusDe(() => certifier(RECEPTION, { code, ...saisie }))
    expect(refus.champs).toEqual([
      { champ: 'dateObtention', message: expect.stringMatching(/dans le futur/) },
    ])
  })

  test('a certificate cannot be moved into the future by leaning on itself', async () => {
    const { code } = await nouvelAdherent()
    const { id } = await certifier(RECEPTION, { code, ...GAP })
    const refus = await refusDe(() =>
      modifierCertification(RECEPTION, { code, id, dateObtention: '2026-11-01' }),
    )
    expect(refus.champs.map((c) => c.champ)).toEqual(['dateObtention'])
  })
})

test('an end says why, and the audit keeps it', async () => {
  const { code } = await nouvelAdherent()
  const { id } = await certifier(RECEPTION, { code, ...AB })
  await modifierCertification(RECEPTION, { code, id, dateFin: '2026-10-15', motif: 'Retrait par Ecocert' })
  const audit = await base.db.audit.findFirstOrThrow({
    where: { code, operation: { startsWith: 'PATCH' } },
    orderBy: { id: 'desc' },
  })
  expect(audit.apres).toMatchObject({ dateFin: '2026-10-15', motif: 'Retrait par Ecocert' })
})

describe('producers by their certifications', () => {
  const codes = async (filtres: object) =>
    (await listerProducteurs(DIRECTION, { limite: 200, ...filtres })).elements.map((p) => p.code)

  test('are listed by the label valid today, and by what is about to lapse', async () => {
    const [bio, proche, renouvelee, finie] = await Promise.all([1, 2, 3, 4].map(() => nouvelAdherent()))
    const sans = await nouveauProducteur()
    await certifier(RECEPTION, { code: bio?.code, ...AB })
    await certifier(RECEPTION, { code: proche?.code, ...GAP })
    for (const certificat of [GAP, { ...GAP, dateObtention: '2026-12-01', dateFin: '2027-11-30' }])
      await certifier(RECEPTION, { code: renouvelee?.code, ...certificat })
    await certifier(RECEPTION, { code: finie?.code, ...AB, dateFin: '2026-10-14' })
    expect(await codes({ certification: 'AB' })).toContain(bio?.code)
    expect(await codes({ certification: 'Agriculture biologique' })).toContain(bio?.code)
    expect(await codes({ certification: 'AB' })).not.toContain(finie?.code)
    expect(await codes({ certification: 'GLOBALGAP' })).toEqual(
      expect.arrayContaining([proche?.code, renouvelee?.code]),
    )
    expect(await codes({ echeance: '1' })).toContain(proche?.code)
    for (const p of [bio, renouvelee, finie, sans])
      expect(await codes({ echeance: '1' })).not.toContain(p?.code)
    expect(await codes({ echeance: '0' })).toContain(renouvelee?.code)
    expect(await codes({ certification: 'HVE' })).toEqual([])
  })

  test('are seen as they stood on a day', async () => {
    const { code } = await nouvelAdherent('2023-01-10')
    await certifier(RECEPTION, { code, ...AB, dateFin: '2025-05-31' })
    const vu = async (le: string) => {
      const { adherent, certifications } = await lireProducteur(DIRECTION, { code, le })
      return [adherent, certifications[0]?.valide, certifications[0]?.echeance]
    }
    expect(await vu('2023-01-09')).toEqual([false, false, false])
    expect(await vu('31/05/2025')).toEqual([true, true, true])
    expect(await vu('2025-06-01')).toEqual([true, false, false])
    const refus = await refusDe(() => lireProducteur(DIRECTION, { code, le: '30/02/2025' }))
    expect(refus.champs.map((c) => c.champ)).toEqual(['le'])
  })
})
