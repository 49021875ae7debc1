import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { changeBody } from '../../contract/bodies.ts'
import type { Body } from '../../model/bodies.ts'
import { bodyFieldsOf, bodyForm, draftOfBody } from './body-fields.ts'
import { ChangeDialog } from './change-dialog.tsx'

type OfBody = { readonly programme: string; readonly body: Body; readonly onClose: () => void }

/** Changes what a body is called and when its papers are due. */
export function ChangeBody({ programme, body, onClose }: OfBody) {
  return (
    <ChangeDialog
      title={body.code}
      form={bodyForm(useLanguage())}
      now={draftOfBody(body)}
      revision={body.revision}
      write={(draft, revision) => ask(changeBody, { programme, body: body.id, revision, ...bodyFieldsOf(draft) })}
      onClose={onClose}
    />
  )
}
