import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Endpoint, InputOf } from '../../../kernel/endpoint.ts'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { budgetTexts } from '../../../web/texts/budget.ts'
import { decisionTexts } from '../../../web/texts/memo-decisions.ts'
import { programmeWords } from '../../../web/texts/programme-words.ts'
import { riskTexts } from '../../../web/texts/risk.ts'
import { getDecisions } from '../../contract/deciding.ts'
import type { DecisionsView } from '../../model/deciding.ts'

export function useDecisions(memo: string) {
  return useQuery({ queryKey: ['memo-decisions', memo], queryFn: () => ask(getDecisions, { memo }) })
}

type Answering = Endpoint & { readonly output: typeof getDecisions.output }

/** An act that answers all that is decided; every screen that shows something of it hears of it, also where the act was refused. */
export function useDecide<E extends Answering>(endpoint: E, memo: string): UseMutationResult<DecisionsView, Error, InputOf<E>> {
  const queries = useQueryClient()
  return useMutation({
    // One after the other: of two answers the later one is shown last.
    scope: { id: `decisions ${memo}` },
    mutationFn: async (input: InputOf<E>) => (await ask(endpoint, input)) as DecisionsView,
    onSuccess: (view) => queries.setQueryData(['memo-decisions', memo], view),
    onSettled: (_view, error) => {
      if (error) void queries.invalidateQueries({ queryKey: ['memo-decisions', memo] })
      for (const key of [['memo', memo], ['memo-signing', memo], ['memo-offer', memo], ['my-work']]) {
        void queries.invalidateQueries({ queryKey: key })
      }
    },
  })
}

export function useDecisionTexts() {
  return decisionTexts[useLanguage()]
}

/** What a state of something that a decision changes is called. */
export function useStateWord(): (thing: string, state: string) => string {
  const language = useLanguage()
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    item: programmeWords[language].statuses,
    budgetLine: budgetTexts[language].line.states,
    risk: riskTexts[language].statuses,
  }
  return (thing, state) => words[thing]?.[state]?.toLocaleLowerCase() ?? state
}
