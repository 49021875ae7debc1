import { AccountPage } from '../identity/pages/account.tsx'
import { MailWishes } from '../notice/pages/mail-wishes.tsx'

/** One's own account: sessions and ways in, and how mail comes. */
export function AccountScreen() {
  return <AccountPage more={<MailWishes />} />
}
