import { parseArgs } from 'node:util'
import { addAdministrator, type NewAdministrator } from '../identity/acts/add-administrator.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { readSettings } from '../server/settings.ts'
import { SettingsFault } from '../server/settings-fault.ts'
import { refusalText } from '../web/texts/refusals.ts'
import { DatabaseInUse, withDatabase } from './with-database.ts'

const usage = 'actielijn add-administrator --name NAAM --email ADRES --organisation AFKORTING'
const exits = { done: 0, refused: 1, badUsage: 64, inUse: 75, badSettings: 78 } as const

/** Makes an administrator and prints the access link. Answers the exit status. */
export async function addAdministratorCommand(words: readonly string[]): Promise<number> {
  const wish = wishIn(words)
  if (typeof wish === 'string') return say(`${wish}\n${usage}`, exits.badUsage)
  try {
    const settings = readSettings(process.env)
    const link = await withDatabase(settings, ({ db }) => db.transaction().execute((tx) => addAdministrator(tx, wish)))
    if (isRefusal(link)) return say(refusalText(link.refused).nl, exits.refused)
    console.log(`${settings.publicUrl}${link.path}`)
    return say(
      `Deze link werkt één keer, tot ${new Date(link.until).toLocaleString('nl-NL')}. Een oudere link werkt niet meer.`,
      exits.done,
    )
  } catch (fault) {
    if (fault instanceof SettingsFault) return say(fault.message, exits.badSettings)
    if (fault instanceof DatabaseInUse) return say('De database is in gebruik. Stop Actielijn en probeer het opnieuw.', exits.inUse)
    throw fault
  }
}

function wishIn(words: readonly string[]): NewAdministrator | string {
  try {
    const text = { type: 'string', default: '' } as const
    const { values } = parseArgs({ args: [...words], options: { name: text, email: text, organisation: text } })
    const wish = { name: values.name.trim(), email: values.email.trim(), organisation: values.organisation.trim() }
    if (wish.name === '' || wish.organisation === '') return 'Geef een naam en een organisatie.'
    return /^[^@\s]+@[^@\s]+$/.test(wish.email) ? wish : 'Geef een e-mailadres.'
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}

/** The link alone goes to standard output, so that a script can take it. */
function say(sentence: string, exit: number): number {
  console.error(sentence)
  return exit
}
