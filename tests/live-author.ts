import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider'
import { Doc, XmlElement, XmlText } from 'yjs'

/** Somebody who has a memo open, without a browser. `type` puts words at the end of the last paragraph that this author made. */
export type LiveAuthor = {
  readonly doc: Doc
  readonly provider: HocuspocusProvider
  readonly synced: Promise<void>
  readonly refused: Promise<string>
  readonly type: (words: string) => void
  readonly words: () => string
  readonly saved: () => Promise<void>
  readonly connected: () => boolean
  readonly cut: () => void
  readonly back: () => void
  readonly leave: () => void
}

type Wish = { readonly origin: string; readonly cookie: string; readonly memo: string; readonly from?: string }

export function liveAuthor({ origin, cookie, memo, from = origin }: Wish): LiveAuthor {
  class SocketWithCookie extends WebSocket {
    constructor(url: string) {
      // Node's socket takes headers, which a browser sets by itself.
      super(url, { headers: { cookie, origin: from } } as unknown as string[])
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: `${origin.replace('http', 'ws')}/api/v1/live`,
    WebSocketPolyfill: SocketWithCookie,
    delay: 50,
    minDelay: 50,
    maxDelay: 200,
  })
  const doc = new Doc()
  let isSynced: () => void = () => undefined
  let isRefused: (reason: string) => void = () => undefined
  const synced = new Promise<void>((resolve) => {
    isSynced = resolve
  })
  const refused = new Promise<string>((resolve) => {
    isRefused = resolve
  })
  const provider = new HocuspocusProvider({
    name: memo,
    document: doc,
    websocketProvider: socket,
    token: 'session',
    onSynced: () => isSynced(),
    onAuthenticationFailed: ({ reason }) => isRefused(reason),
  })
  provider.attach()
  const fragment = doc.getXmlFragment('text')
  let own: XmlText | null = null
  const type = (words: string) => {
    if (own === null) {
      const paragraph = new XmlElement('paragraph')
      own = new XmlText()
      paragraph.insert(0, [own])
      fragment.insert(fragment.length, [paragraph])
    }
    own.insert(own.length, words)
  }
  return {
    doc,
    provider,
    synced,
    refused,
    type,
    words: () => fragment.toString().replace(/<[^>]+>/g, ' '),
    saved: async () => {
      while (provider.hasUnsyncedChanges || !provider.isSynced) await new Promise((later) => setTimeout(later, 5))
    },
    connected: () => socket.status !== WebSocketStatus.Disconnected,
    cut: () => socket.disconnect(),
    back: () => void socket.connect(),
    leave: () => {
      provider.destroy()
      socket.destroy()
    },
  }
}
