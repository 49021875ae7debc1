import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker } from 'tesseract.js'

/** Recognises Dutch text in pictures with the data that comes with the product; starts at the first picture. */
export function startOcr(): { recognise: (picture: Uint8Array) => Promise<string[]>; stop: () => Promise<void> } {
  const data = join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/nld')), '4.0.0_best_int')
  let engine: ReturnType<typeof createWorker> | null = null
  return {
    recognise: async (picture) => {
      engine ??= createWorker('nld', 1, { langPath: data, gzip: true, cacheMethod: 'none' })
      const { data: found } = await (await engine).recognize(Buffer.from(picture))
      return found.text.replace(/\n+$/, '').split('\n')
    },
    stop: async () => {
      if (engine) await (await engine).terminate()
    },
  }
}
