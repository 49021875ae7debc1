import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider'
import { IndexeddbPersistence } from 'y-indexeddb'
import type { Awareness } from 'y-protocols/awareness'
import { Doc } from 'yjs'

/**
 * How it stands with what was typed. `saved`: the server has kept all of it. `offline`: it is kept on this device until there is a connection.
 * `readOnly`: the memo was handed over; what was typed too late stays on this device. `closed`: the reader may not see the text any more.
 */
export type LiveStatus = 'connecting' | 'saved' | 'saving' | 'offline' | 'readOnly' | 'closed'

/** One memo's text, shared with everybody who has it open. `close` keeps what the server does not have yet. */
export type LiveText = {
  readonly doc: Doc
  readonly awareness: Awareness | null
  readonly status: () => LiveStatus
  /** Whether the text as it was kept, here or on the server, is there: before that an empty text is no empty memo. */
  readonly loaded: () => boolean
  readonly subscribe: (listener: () => void) => () => void
  /** Kept when the server has all that was typed; refused after so many milliseconds. */
  readonly settled: (milliseconds: number) => Promise<boolean>
  readonly close: () => void
}

const path = '/api/v1/live'

/** Opens the text of a memo for a person; what that person typed here earlier and could not send comes along. */
export function openLiveText(memo: string, person: string): LiveText {
  const doc = new Doc()
  const name = `actielijn-nota-${memo}-${person}`
  const held = holdDevice(name)
  const device = new IndexeddbPersistence(name, doc)
  const socket = openSocket()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const { provider, isRefused } = openProvider(memo, { doc, socket, tell })
  void device.whenSynced.then(tell)
  const status = () => (isRefused() ? 'closed' : standingOf(provider, socket, device.synced))
  return {
    doc,
    awareness: provider.awareness,
    status,
    loaded: () => provider.isSynced || (device.synced && doc.store.clients.size > 0),
    subscribe,
    settled: (milliseconds) => settledWithin({ status, subscribe }, milliseconds),
    close: () => {
      const kept = provider.isSynced && !provider.hasUnsyncedChanges
      provider.destroy()
      socket.destroy()
      void device.destroy().then(() => held.release(kept))
    },
  }
}

function openSocket(): HocuspocusProviderWebsocket {
  const url = `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}${path}`
  return new HocuspocusProviderWebsocket({ url, delay: 500, minDelay: 500, maxDelay: 10_000, factor: 1.7 })
}

type Line = { readonly doc: Doc; readonly socket: HocuspocusProviderWebsocket; readonly tell: () => void }

/** The session says who types; the token is there because the protocol asks for one. */
function openProvider(memo: string, { doc, socket, tell }: Line) {
  let refused = false
  const hear = (isRefused: boolean) => () => {
    refused = isRefused
    tell()
  }
  const provider = new HocuspocusProvider({
    name: memo,
    document: doc,
    websocketProvider: socket,
    token: 'session',
    onSynced: tell,
    onUnsyncedChanges: tell,
    onStatus: tell,
    onAuthenticated: hear(false),
    onAuthenticationFailed: hear(true),
  })
  provider.attach()
  return { provider, isRefused: () => refused }
}

function standingOf(provider: HocuspocusProvider, socket: HocuspocusProviderWebsocket, onDevice: boolean): LiveStatus {
  if (socket.status !== WebSocketStatus.Connected) return provider.isSynced || onDevice ? 'offline' : 'connecting'
  if (!provider.isSynced) return 'connecting'
  if (provider.authorizedScope === 'readonly') return 'readOnly'
  return provider.hasUnsyncedChanges ? 'saving' : 'saved'
}

function settledWithin({ status, subscribe }: Pick<LiveText, 'status' | 'subscribe'>, milliseconds: number): Promise<boolean> {
  return new Promise((done) => {
    const look = () => {
      if (status() !== 'saved') return
      end(true)
    }
    const stop = subscribe(look)
    const timer = setTimeout(() => end(false), milliseconds)
    const end = (kept: boolean) => {
      stop()
      clearTimeout(timer)
      done(kept)
    }
    look()
  })
}

/** While a tab has the text open it holds the device's copy; the last to leave takes it away, unless it holds what the server has not. */
function holdDevice(name: string): { readonly release: (kept: boolean) => void } {
  let leave: () => void = () => undefined
  const left = new Promise<void>((resolve) => {
    leave = resolve
  })
  void navigator.locks.request(name, { mode: 'shared' }, () => left)
  const release = (kept: boolean) => {
    leave()
    if (!kept) return
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock !== null) indexedDB.deleteDatabase(name)
    })
  }
  return { release }
}
