/** A setting that cannot work; the message is a sentence in Dutch that names it and holds no secret. */
export class SettingsFault extends Error {}
