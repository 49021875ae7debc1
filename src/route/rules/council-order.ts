import { type Refusal, refuse } from '../../kernel/refusal.ts'

type Orders = readonly (readonly string[])[]
type Refused = Refusal<'councilOrder.too-short' | 'councilOrder.twice' | 'councilOrder.circle'>

/** Orders without the spaces around their abbreviations. Refused where one cannot be followed, or two contradict each other. */
export function councilOrders(orders: Orders): string[][] | Refused {
  const trimmed = orders.map((order) => order.map((code) => code.trim()).filter((code) => code !== ''))
  const short = trimmed.findIndex((order) => order.length < 2)
  if (trimmed.length === 0 || short !== -1) return refuse('councilOrder.too-short')
  const twice = trimmed.flatMap((order) => order.filter((code, at) => order.indexOf(code) !== at))[0]
  if (twice !== undefined) return refuse('councilOrder.twice', { code: twice })
  return contradicts(trimmed) ? refuse('councilOrder.circle') : trimmed
}

/** Whether one order has two councils the other way round. */
function contradicts(orders: Orders): boolean {
  const before = new Set<string>()
  for (const order of orders) {
    for (const [at, code] of order.entries()) for (const later of order.slice(at + 1)) before.add(`${code}\n${later}`)
  }
  return [...before].some((pair) => before.has(pair.split('\n').toReversed().join('\n')))
}
