import { listLimits } from '../../domain/ehcPlans/readList.ts'

/** The text of a file of codes and dates; a failure is the sentence to show. */
export type ListFileReading =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly sentence: string }

/** Reads a CSV or text file in the browser, in the encodings that Excel writes. The file goes nowhere. */
export async function readListFile(file: Blob): Promise<ListFileReading> {
  // No character takes more than four bytes.
  if (file.size > 4 * listLimits.characters) {
    const most = listLimits.characters.toLocaleString('en-GB')
    return { ok: false, sentence: `This file is too large for a list of dates: at most ${most} characters are read.` }
  }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return { ok: false, sentence: 'This file cannot be read: choose it again, or paste its lines.' }
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return { ok: false, sentence: 'This is a workbook: save it as CSV first, or copy its cells and paste them.' }
  }
  return { ok: true, text: textOf(bytes) }
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
