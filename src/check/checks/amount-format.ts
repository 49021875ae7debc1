import type { Check, Finding } from '../model.ts'

/** Amounts in a notation that no reader can take for certain, from `amounts[].malformed`. */
export const amountFormat: Check = {
  name: 'amountFormat',
  explains: { nl: 'De schrijfwijze van een bedrag is niet eenduidig.', en: 'The notation of an amount is ambiguous.' },
  find: (reading) =>
    reading.amounts
      .filter((amount) => amount.malformed)
      .map(
        (amount): Finding => ({
          check: 'amountFormat',
          severity: 'error',
          lines: [amount.line],
          message: {
            nl: `Het bedrag "${amount.written}" is niet eenduidig geschreven.`,
            en: `The amount "${amount.written}" is ambiguous.`,
          },
          suggestion: {
            nl: 'Schrijf punten tussen duizendtallen en een komma voor de centen.',
            en: 'Use points between thousands and a comma before cents.',
          },
        }),
      ),
}
