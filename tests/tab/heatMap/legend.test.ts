import { expect, test } from 'vitest'
import { bands } from '../../../src/domain/pressure/pressure.ts'
import { bandOf, defaultPressureSettings } from '../../../src/domain/pressure/settings.ts'
import { bandRange } from '../../../src/tab/heatMap/Legend.tsx'
import { percent } from '../../../src/tab/words/numbers.ts'

const { bandStarts } = defaultPressureSettings

test('the legend says where each band begins and ends', () => {
  expect(bands.map((band) => bandRange(band, bandStarts))).toEqual([
    'under 60%',
    '60–84%',
    '85–109%',
    '110–139%',
    '140% and more',
  ])
})

test('a percentage is never shown in another band than its own', () => {
  for (const pressure of [0.599, 0.6, 0.8499, 1.0999, 1.1, 1.3999, 1.4]) {
    const shown = Number(percent(pressure).replace('%', '')) / 100
    expect(bandOf(shown, defaultPressureSettings)).toBe(bandOf(pressure, defaultPressureSettings))
  }
})
