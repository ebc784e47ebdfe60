import { inflateSync } from 'node:zlib'

/** A picture's size and its pixels, four bytes each: red, green, blue, opacity. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The predictor of the PNG specification's filter 4. */
function paeth(left: number, above: number, aboveLeft: number): number {
  const guess = left + above - aboveLeft
  const [toLeft, toAbove, toCorner] = [left, above, aboveLeft].map((value) => Math.abs(guess - value))
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : aboveLeft
}

/** Takes back what each row's filter did. @see https://www.w3.org/TR/png-3/#9Filters */
function unfiltered(data: Uint8Array, rowBytes: number, height: number, pixelBytes: number): Uint8Array {
  const out = new Uint8Array(rowBytes * height)
  for (let row = 0; row < height; row++) {
    const filter = data[row * (rowBytes + 1)]
    for (let i = 0; i < rowBytes; i++) {
      const at = row * rowBytes + i
      const left = i >= pixelBytes ? (out[at - pixelBytes] ?? 0) : 0
      const above = row > 0 ? (out[at - rowBytes] ?? 0) : 0
      const aboveLeft = row > 0 && i >= pixelBytes ? (out[at - rowBytes - pixelBytes] ?? 0) : 0
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, aboveLeft)][filter ?? 0] ?? 0
      out[at] = (data[row * (rowBytes + 1) + 1 + i] ?? 0) + predicted
    }
  }
  return out
}

/**
 * Reads a PNG with eight bits per channel, with or without opacity: what our icons are.
 *
 * @returns null for anything else
 */
export function readPng(file: Uint8Array): Picture | null {
  if (!signature.every((byte, i) => file[i] === byte)) return null
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const parts: Uint8Array[] = []
  let header: { width: number; height: number; channels: number } | null = null
  for (let at = signature.length; at + 12 <= file.length; at += 12 + view.getUint32(at)) {
    const length = view.getUint32(at)
    const kind = String.fromCharCode(...file.subarray(at + 4, at + 8))
    if (kind === 'IHDR') {
      const [bits, colour, , , interlaced] = file.subarray(at + 16, at + 21)
      if (bits !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0) return null
      header = { width: view.getUint32(at + 8), height: view.getUint32(at + 12), channels: colour === 6 ? 4 : 3 }
    }
    if (kind === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length))
  }
  if (header === null) return null
  const { width, height, channels } = header
  const raw = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels)
  if (channels === 4) return { width, height, pixels: raw }
  const pixels = new Uint8Array(width * height * 4).fill(255)
  for (let i = 0; i < width * height; i++) pixels.set(raw.subarray(i * 3, i * 3 + 3), i * 4)
  return { width, height, pixels }
}
