import { useAct } from '../acting.ts'
import { api } from '../api.ts'
import { useLoad } from '../load.ts'
import { AppealForm } from '../parts/appeal-form.tsx'
import { ComplaintPanel } from '../parts/complaint-panel.tsx'
import { Empty } from '../parts/empty.tsx'
import { More } from '../parts/more.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { StaleBanner, Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { caseIn, storyReason } from '../story-reasons.ts'
import type { Notice } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { knowUnread } from '../unread.ts'
import { pageWords } from '../words/page.ts'
import type { Screen } from './screen.ts'

/** C16. What happened to the wallet without its owner's doing. */
function Notices() {
  const { words } = useVoice()
  const notices = useLoad('notices', () => api.notices({}))
  const { act, busy, failure } = useAct()
  const readAll = async (): Promise<void> => {
    const done = await act('read', () => api.readNotices())
    if (!done) return
    knowUnread(done.unread)
    notices.reload()
  }
  const list = notices.data
  const remind = async (expiry: boolean): Promise<void> => {
    const done = await act(`remind ${expiry}`, (key) => api.remindOfEnds(expiry, key))
    if (done && list) notices.replace({ ...list, reminders: done })
  }
  return (
    <>
      <ScreenHead title={words.notices.title} back="/coupons" />
      <div className="page">
        <StaleBanner loaded={notices} />
        {failure && <Trouble failure={failure} />}
        {list && (
          <label className="panel check">
            <input
              type="checkbox"
              checked={list.reminders.expiry}
              aria-busy={busy !== undefined}
              onChange={(event) => void remind(event.target.checked)}
            />
            <span>{words.notices.remind}</span>
          </label>
        )}
        {list && list.unread > 0 && (
          <p className="panel-actions">
            <button
              type="button"
              className="button-outline"
              aria-busy={busy !== undefined}
              onClick={() => void readAll()}
            >
              {words.notices.allRead}
            </button>
          </p>
        )}
        {list ? (
          list.data.length > 0 ? (
            <>
              <ul className="notices">
                {list.data.map((notice) => (
                  <li key={notice.id} className="panel">
                    <NoticeText notice={notice} />
                  </li>
                ))}
              </ul>
              <More loaded={notices} next={(cursor) => api.notices({ cursor })} />
            </>
          ) : (
            <Empty text={words.notices.empty} />
          )
        ) : notices.failure ? (
          <Trouble failure={notices.failure} retry={notices.reload} />
        ) : (
          <Waiting count={3} shape="panel" />
        )}
        {list && <ComplaintPanel about={{}} />}
      </div>
    </>
  )
}

function NoticeText({ notice }: { notice: Notice }) {
  const voice = useVoice()
  const { notices: words } = voice.words
  const why = storyReason(notice.details['because'], voice)
  const { answer, order } = notice.details
  // A bar on the buyer names its case itself; what happened to a coupon names it as the reason.
  const found = caseIn(notice.details['case']) ?? caseIn(notice.details['because'])
  return (
    <>
      <p className="timeline-what">
        <strong>{(words.kinds as Record<string, string>)[notice.kind] ?? words.other}</strong>
        {!notice.readAt && <span className="tag tag-mark">{words.unread}</span>}
      </p>
      {why && <p>{words.because(why)}</p>}
      {typeof answer === 'string' && <p>{pageWords[voice.language].complaint.answer(answer)}</p>}
      <p className="note">
        <time dateTime={notice.at}>{voice.moment(notice.at)}</time>
        {notice.coupon && (
          <a className="text-button" href={`/coupons/${notice.coupon}`}>
            {words.toCoupon}
          </a>
        )}
        {typeof order === 'string' && (
          <a className="text-button" href={`/orders/${order}`}>
            {voice.words.wallet.toOrder}
          </a>
        )}
      </p>
      {found && !notice.coupon && <AppealForm case={found} />}
    </>
  )
}

export const screen: Screen = { title: (words) => words.notices.title, component: Notices }
