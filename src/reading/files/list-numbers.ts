export type NumberFormat = 'decimal' | 'decimalZero' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman' | 'bullet' | 'none'

const romans = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(number: number): string {
  let rest = number
  let written = ''
  for (const [value, letters] of romans) {
    written += letters.repeat(Math.floor(rest / value))
    rest %= value
  }
  return written
}

/** After z comes aa, then bb: a letter more for each round of the alphabet. */
function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

/** A number of a list as it is written; numbers below 1 or far too large for their format are written in digits. */
export function writtenNumber(number: number, format: NumberFormat): string {
  if (format === 'none') return ''
  if (format === 'bullet') return '•'
  if (format === 'decimalZero') return String(number).padStart(2, '0')
  if (format === 'decimal' || number < 1 || number > 4000) return String(number)
  const small = format === 'lowerLetter' || format === 'upperLetter' ? letters(number) : roman(number)
  return format.startsWith('upper') ? small.toUpperCase() : small
}
