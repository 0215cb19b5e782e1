import { me } from '../../console/api.ts'
import { useTongue } from '../../console/speech.ts'
import type { Words } from '../words/zh-CN.ts'

/** Approve or refuse what somebody else proposed; one's own proposal waits for them, and says so. */
export function Deciding({ by, choose }: { by: string; choose: (decision: 'approve' | 'refuse') => void }) {
  const { settling: money } = useTongue<Words>().words
  const own = by === `staff:${me.get()?.id}`
  return (
    <div className="row">
      {own ? (
        <span className="soft">{money.otherPerson}</span>
      ) : (
        <>
          <button type="button" className="button button-first" onClick={() => choose('approve')}>
            {money.approve}
          </button>
          <button type="button" className="button" onClick={() => choose('refuse')}>
            {money.refuse}
          </button>
        </>
      )}
    </div>
  )
}
