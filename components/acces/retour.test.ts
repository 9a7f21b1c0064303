import { describe, expect, it } from 'vitest'
import { retourSur } from './retour'

describe('where a sign-in may lead', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'livraisons',
    ' /livraisons',
    '//',
    'http://[',
    '/connexion?retour=/connexion',
    '/api/auth/signout',
    '/services/etatCommandes',
    '',
    undefined,
  ])('refuses %j', (voulu) => {
    expect(retourSur(voulu)).toBe('/')
  })

  it.each([
    '/',
    '/livraisons',
    '/livraisons/L0512?campagne=2009#lots',
    '/producteurs?q=poli%C3%A9nas',
    '/connexions',
    '/lots?suite=//x',
  ])('keeps %j', (voulu) => {
    expect(retourSur(voulu)).toBe(voulu)
  })
})
