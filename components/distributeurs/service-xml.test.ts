import { expect, test } from 'vitest'
import { enLignes } from './service-xml'

test('a line an element, inner ones further in', () => {
  const xml = '<?xml version="1.0"?>\n<a x="1">\n<b><c /><d>2</d></b>\n<b></b></a>\n'
  expect(enLignes(xml)).toBe(
    [
      '<?xml version="1.0"?>',
      '<a x="1">',
      '  <b>',
      '    <c />',
      '    <d>2</d>',
      '  </b>',
      '  <b>',
      '  </b>',
      '</a>',
    ].join('\n'),
  )
})

test('what is no XML, or is nothing, stays as it is', () => {
  expect(enLignes('')).toBe('')
  expect(enLignes('a </b>')).toBe('a </b>')
  expect(enLignes('</a></a>')).toBe('</a>\n</a>')
})
