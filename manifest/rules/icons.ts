import type { Picture } from '../png.ts'
import type { Rule } from './rule.ts'

const sizes = { color: 192, color32x32: 32, outline: 32 } as const

/** Whether every pixel satisfies a condition on its red, green, blue and opacity. */
function everyPixel(
  { pixels }: Picture,
  holds: (r: number, g: number, b: number, opacity: number) => boolean,
): boolean {
  for (let i = 0; i < pixels.length; i += 4) {
    if (!holds(pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0, pixels[i + 3] ?? 0)) return false
  }
  return true
}

const isWhiteOrTransparent = (r: number, g: number, b: number, opacity: number) =>
  opacity === 0 || Math.min(r, g, b) === 255

/**
 * The icons have the sizes that Teams wants; the large one fills its square, and the outline is white on nothing.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons
 */
export const iconsFit: Rule = ({ manifest, pictures }) =>
  (['color', 'color32x32', 'outline'] as const).flatMap((name) => {
    const file = manifest.icons[name]
    const picture = pictures.get(file)
    if (picture === undefined) return [`icons: ${file} is not in the package.`]
    if (picture === null) return [`icons: ${file} is not a PNG with eight bits per channel.`]
    const size = sizes[name]
    if (picture.width !== size || picture.height !== size) {
      return [`icons: ${file} is ${picture.width} by ${picture.height} pixels and must be ${size} by ${size}.`]
    }
    if (name === 'color' && !everyPixel(picture, (_r, _g, _b, opacity) => opacity === 255)) {
      return [`icons: ${file} must fill its square: Teams rounds the corners by itself.`]
    }
    if (name === 'outline' && !everyPixel(picture, isWhiteOrTransparent)) {
      return [`icons: ${file} must be white on a transparent ground.`]
    }
    return []
  })
