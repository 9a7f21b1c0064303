import { expect, test } from 'vitest'
import { documentOpenApi } from './openapi'

interface Decrite {
  operationId: string
  tags: string[]
  security?: object[]
  responses: Record<string, { content?: Record<string, unknown> }>
}

test('the web service is told as it is: XML, by a token or by the portal’s cookie, 304 and refusals in XML', () => {
  const document = documentOpenApi()
  const { get } = (document.paths?.['/services/etatCommandes'] ?? {}) as unknown as { get: Decrite }
  expect(get).toMatchObject({
    operationId: 'get_services_etatCommandes',
    tags: ['service web'],
    security: [{ jeton: [] }, { session: [] }],
  })
  expect(Object.keys(get.responses['200']?.content ?? {})).toEqual(['application/xml'])
  expect(get.responses['304']?.content).toBeUndefined()
  for (const statut of ['401', '404', '422', '429'])
    expect(Object.keys(get.responses[statut]?.content ?? {}), statut).toEqual(['application/xml'])
  expect(document.components?.securitySchemes?.jeton).toMatchObject({ type: 'http', scheme: 'bearer' })
})

test('the other routes keep their session and their problems', () => {
  const { get } = (documentOpenApi().paths?.['/api/lots'] ?? {}) as unknown as { get: Decrite }
  expect([get.operationId, get.tags, get.security]).toEqual(['get_lots', ['lots'], undefined])
  expect(get.responses['304']).toBeUndefined()
  expect(Object.keys(get.responses['404']?.content ?? {})).toEqual(['application/problem+json'])
})
