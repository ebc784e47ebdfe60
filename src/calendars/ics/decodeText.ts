import type { LooksLike } from './icsFailure.ts'

/** The text of a file, or what it is instead. */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string; readonly linesAreOriginal: boolean }
  | { readonly kind: 'notText'; readonly looksLike: LooksLike }

const signatures: readonly (readonly [LooksLike, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['zip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['outlookData', [0x21, 0x42, 0x44, 0x4e]],
  ['officeFile', [0xd0, 0xcf, 0x11, 0xe0]],
]

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

/** UTF-16 by its byte-order mark, or by the zero bytes that it puts beside plain letters. */
function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  if (bytes[0] !== 0 && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0 && bytes[3] !== 0) return 'utf-16be'
  return null
}

/** The bytes without line folds: some programs fold in the middle of a letter that takes several bytes. */
function unfolded(bytes: Uint8Array): Uint8Array {
  const [lineFeed, carriageReturn, space, tab] = [0x0a, 0x0d, 0x20, 0x09]
  const kept = new Uint8Array(bytes.length)
  let length = 0
  for (let i = 0; i < bytes.length; i++) {
    const breakLength = bytes[i] === lineFeed ? 1 : bytes[i] === carriageReturn && bytes[i + 1] === lineFeed ? 2 : 0
    const next = bytes[i + breakLength]
    if (breakLength > 0 && (next === space || next === tab)) i += breakLength
    else kept[length++] = bytes[i] ?? 0
  }
  return kept.subarray(0, length)
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Reads the bytes of a file as text: UTF-8, UTF-16, or the Western European code page of old exports. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const known = signatures.find(([, signature]) => startsWith(bytes, signature))
  if (known !== undefined) return { kind: 'notText', looksLike: known[0] }

  const utf16 = utf16Label(bytes)
  if (utf16 !== null) return { kind: 'text', text: new TextDecoder(utf16).decode(bytes), linesAreOriginal: true }
  if (bytes.subarray(0, 4096).includes(0)) return { kind: 'notText', looksLike: 'binary' }

  const asWritten = decodeStrictly(bytes)
  if (asWritten !== null) return { kind: 'text', text: asWritten, linesAreOriginal: true }
  const repaired = decodeStrictly(unfolded(bytes))
  if (repaired !== null) return { kind: 'text', text: repaired, linesAreOriginal: false }
  return { kind: 'text', text: new TextDecoder('windows-1252').decode(bytes), linesAreOriginal: true }
}

/** What a text without a calendar in it seems to be. */
export function appearanceOf(text: string): LooksLike {
  const start = text.slice(0, 2000).trimStart().toLowerCase()
  if (/^(<!doctype html|<html|<\?xml[^>]*>\s*<html|<head|<script)/.test(start)) return 'webPage'
  if (start.startsWith('begin:vcard')) return 'contacts'
  if (/^"?(subject|start date|summary|title)"?\s*[,;\t]/.test(start)) return 'list'
  return 'text'
}
