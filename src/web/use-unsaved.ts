import { useBlocker } from '@tanstack/react-router'

/** Asks before somebody leaves a screen on which something was typed and not saved; also before the browser closes it. */
export function useUnsaved(isUnsaved: boolean, question: string): void {
  useBlocker({
    shouldBlockFn: () => isUnsaved && !window.confirm(question),
    enableBeforeUnload: () => isUnsaved,
  })
}
