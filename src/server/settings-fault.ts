/** A setting that cannot work; the message is a sentence in Dutch that names it and holds no secret. */
export class SettingsFault extends Error {}

/** A setting that is on or off. */
export function switchOf(name: string, text: string | undefined, otherwise: boolean): boolean {
  if (!text) return otherwise
  if (/^(on|1|true|aan)$/i.test(text)) return true
  if (/^(off|0|false|uit)$/i.test(text)) return false
  throw new SettingsFault(`${name} moet "on" of "off" zijn, niet "${text}".`)
}
