/** The first words of a text, as many as make a title. */
export function titleOf(text: string): string {
  const whole = text.trim()
  if (whole.length <= 200) return whole
  const cut = whole.slice(0, 199)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 100))}…`
}
