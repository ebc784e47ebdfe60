import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeQuestion } from '../../../src/domain/ehcPlans/codeQuestion.ts'
import { freeCode } from '../../../src/domain/ehcPlans/codes.ts'

test.each([
  ...['Review 3', 'review 12', 'REVIEW 3', '7B-2', '7b2', 'Y6 A', 'Year 6 A', 'Y11/3', 'KS2-04', 'EHCP 14', 'Plan C'],
  ...['AJ', 'AJS', 'A.J.', 'Q', '23', '004', 'SEN-17', 'SEMH 2', 'Pupil 4', 'Blue 2', 'Autumn 1', 'Year five B'],
  ...['X1', 'abc12', 'Case no. 9', 'R&3', 'Review June', 'Assessment 2', '=1+1', '-7B', '@3'],
])('“%s” is a code', (code) => {
  expect(codeQuestion(code)).toBeNull()
})

test.each([
  ...['Amelia', 'amelia', 'AMELIA', 'Amelia Jones', 'Jones, Amelia', 'AJ Smith', 'A. Smith', 'amelia jones'],
  ...['Amelia 3', 'Review Amelia', 'Review 3 (Tom)', 'Smith 7B', 'Year 6 Oliver', 'TOM', 'Mia', 'mia', 'MIA 2', 'Jo'],
  ...["Niamh O'Brien", 'Anne-Marie', 'Zoë', 'Łukasz', 'Đức', 'Søren K', 'Muhammad A', 'محمد', '小明', 'Иван', 'ÉMILE'],
  ...['June', 'April B', 'Summer', 'McKenzie', 'AmeliaJ', 'Amelia7', 'oliver t', 'Kestrel'],
])('“%s” may be a name, and is asked about', (text) => {
  expect(codeQuestion(text)).toBe('name')
})

test('a unique pupil number and an e-mail address are asked about', () => {
  expect(codeQuestion('H801200001001')).toBe('pupilNumber')
  expect(codeQuestion('Plan h80120000100A')).toBe('pupilNumber')
  expect(codeQuestion('someone@school.example')).toBe('address')
})

test('whatever is typed is answered, and codes that Tandem makes are never asked about', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect([null, 'name', 'pupilNumber', 'address']).toContain(codeQuestion(text))
    }),
  )
  fc.assert(
    fc.property(fc.constantFrom('Review', 'Assessment'), fc.integer({ min: 0, max: 50 }), (word, count) => {
      const taken = Array.from({ length: count }, (_, i) => `${word} ${i + 1}`)
      expect(codeQuestion(freeCode(word, taken))).toBeNull()
    }),
  )
})
