import { expect, test } from 'vitest'
import { listLimits } from '../../../src/domain/ehcPlans/readList.ts'
import { readListFile } from '../../../src/tab/ehcPlans/readListFile.ts'

const text = 'Code,Date\r\nAño 6,23/11/2026'

test('a file is read in the encodings that Excel writes', async () => {
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(text, (one) => one.charCodeAt(0)).buffer),
  ])
  const windows = Uint8Array.from(text, (one) => one.charCodeAt(0))
  for (const bytes of [text, `\uFEFF${text}`, utf16, windows]) {
    expect(await readListFile(new Blob([bytes]))).toEqual({ ok: true, text })
  }
})

test('a workbook and a file that is too large are said to be so', async () => {
  expect(await readListFile(new Blob(['PK\u0003\u0004']))).toEqual({
    ok: false,
    sentence: 'This is a workbook: save it as CSV first, or copy its cells and paste them.',
  })
  expect(await readListFile(new Blob(['x'.repeat(4 * listLimits.characters + 1)]))).toMatchObject({ ok: false })
})
