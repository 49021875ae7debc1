import type { Mutation, MutationCache } from '@tanstack/react-query'

/**
 * What is being sent is not sent again: a press on a button, or in a form, whose last press is still under way goes no further, and neither does the
 * second click of a double click on a form, however fast the first was answered. Holds for every form and button of the page.
 */
export function ignoreSecondPress(page: Document, mutations: MutationCache): void {
  const sent = new WeakMap<Element, Mutation[]>()
  let pressed: Element | null = null
  page.addEventListener(
    'click',
    (event) => {
      pressed = pressedIn(event)
      const before = pressed && sent.get(pressed)
      if (!pressed || !before) return
      const isUnderWay = before.some(({ state }) => state.status === 'pending')
      if (isUnderWay || (event.detail > 1 && pressed instanceof HTMLFormElement)) {
        event.preventDefault()
        event.stopImmediatePropagation()
      } else sent.delete(pressed)
    },
    { capture: true },
  )
  mutations.subscribe(({ type, mutation }) => {
    if (type !== 'added' || pressed === null) return
    sent.set(pressed, [...(sent.get(pressed) ?? []), mutation])
  })
  // What begins later than the press did not come of it.
  page.addEventListener('click', () => setTimeout(() => (pressed = null)), { capture: true })
}

/** The form that a click sends, or else the button that it presses. Enter in a field clicks the button of its form. */
function pressedIn({ target }: Event): Element | null {
  const button = target instanceof Element ? target.closest('button') : null
  return button?.type === 'submit' && button.form ? button.form : button
}
