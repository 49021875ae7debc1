/** What is said when nobody knows more, also where the other words cannot be fetched. */
export const faultText = {
  nl: 'Er ging iets mis aan onze kant. Er is niets verloren; probeer het zo opnieuw.',
  en: 'Something went wrong on our side. Nothing was lost; try again shortly.',
} as const
