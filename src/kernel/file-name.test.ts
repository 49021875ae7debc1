import { expect, test } from 'vitest'
import { fileNameOf } from './file-name.ts'

test.each([
  ['Nationaal actieprogramma (demo)', 'Nationaal actieprogramma (demo)'],
  ['Dijken: fase 1/2 "wat nu?"', 'Dijken fase 1 2 wat nu'],
  ['../../etc/passwd\u202egnp', 'etc passwd gnp'],
  ['x'.repeat(300), 'x'.repeat(80)],
  ['...', ''],
])('a title becomes a name that every file system takes: %s', (title, name) => {
  expect(fileNameOf(title)).toBe(name)
})
