import { type Doc, encodeStateAsUpdate, encodeStateVector, XmlElement } from 'yjs'
import type { PointEffect } from '../model/text.ts'
import { textName } from '../model/text-nodes.ts'

type SharedPoint = XmlElement<{ id: string; effects: object[] }>

/** Says in a shared text what agreeing to a point changes. Answers the change, or null where the text has no such point. */
export function withEffects(shared: Doc, point: string, effects: readonly PointEffect[]): Uint8Array | null {
  const before = encodeStateVector(shared)
  const found = shared
    .getXmlFragment(textName)
    .toArray()
    .find((node) => isPoint(node) && node.getAttribute('id') === point)
  if (!isPoint(found)) return null
  found.setAttribute(
    'effects',
    effects.map((effect) => ({ ...effect })),
  )
  return encodeStateAsUpdate(shared, before)
}

function isPoint(node: unknown): node is SharedPoint {
  return node instanceof XmlElement && node.nodeName === 'decisionPoint'
}
