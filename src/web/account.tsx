import { AccountPage } from '../identity/pages/account.tsx'
import { MailWishes } from '../notice/pages/mail-wishes.tsx'
import { FeedsLink } from '../route/pages/feeds/feeds-link.tsx'

/** One's own account: sessions and ways in, how mail comes, and the way to calendar addresses. */
export function AccountScreen() {
  return (
    <AccountPage
      more={
        <>
          <MailWishes />
          <FeedsLink />
        </>
      }
    />
  )
}
