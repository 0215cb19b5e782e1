import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { useStore } from '../../store.ts'
import { showToast } from '../../toasts.ts'
import { ask, client, learnMe, me } from '../api.ts'
import { SecondFactor } from '../enrolment.tsx'
import { useActing } from '../parts/acting.ts'
import { PasswordField } from '../parts/fields.tsx'
import { Note } from '../parts/note.tsx'
import { Table } from '../parts/table.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { Block } from '../parts/waiting.tsx'
import type { Screen } from '../screen.ts'
import { useTongue } from '../speech.ts'

/** One's own account: the second factor, the password, the devices on which one is signed in. */
function Account() {
  const { words } = useTongue()
  const who = useStore(me)
  if (!who) return null
  return (
    <>
      <h1>{words.frame.security}</h1>
      <section className="panel">
        <Note tone={who.secondFactor ? 'ok' : 'warn'}>
          <p>{who.secondFactor ? words.door.factorOn : words.door.factorOff}</p>
          {who.secondFactor && <p>{words.door.recoveryLeft(who.recoveryCodesLeft)}</p>}
        </Note>
        {!who.secondFactor && <SecondFactor done={() => void learnMe()} />}
      </section>
      <Password />
      <Devices />
    </>
  )
}

function Password() {
  const { words } = useTongue()
  const { door } = words
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useActing(
    (key) => client.changePassword({ body: { current, next }, key }),
    ({ endedSessions }) => {
      showToast(door.passwordChanged(endedSessions), 'ok')
      setCurrent('')
      setNext('')
    },
  )
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault()
        void change.run()
      }}
    >
      <h2>{door.changePassword}</h2>
      <PasswordField label={door.currentPassword} value={current} onChange={setCurrent} />
      <PasswordField
        label={door.nextPassword}
        hint={door.nextHint}
        value={next}
        onChange={setNext}
        autoComplete="new-password"
      />
      {change.failure !== undefined && <Trouble failure={change.failure} />}
      <div>
        <button type="submit" className="button button-first" disabled={change.busy || current === '' || next === ''}>
          {door.changePassword}
        </button>
      </div>
    </form>
  )
}

function Devices() {
  const { words, moment } = useTongue()
  const { door } = words
  const loaded = useLoad('sessions', () => ask(() => client.listSessions()))
  const end = useActing(
    (key, id: string) => client.revokeSession({ path: { id }, body: {}, key }),
    () => {
      showToast(door.sessionEnded, 'ok')
      loaded.reload()
    },
  )
  return (
    <section className="panel">
      <h2>{door.sessions}</h2>
      <Block loaded={loaded}>
        {(page) => (
          <Table
            label={door.sessions}
            rows={page.data}
            keyOf={(one) => one.id}
            columns={[
              { key: 'agent', head: door.sessions, cell: (one) => one.agent },
              { key: 'seen', head: words.log.at, cell: (one) => door.seen(moment(one.seenAt)) },
              {
                key: 'end',
                head: words.list.actions,
                cell: (one) =>
                  one.current ? (
                    door.thisSession
                  ) : (
                    <button
                      type="button"
                      className="text-button"
                      disabled={end.busy}
                      onClick={() => void end.run(one.id)}
                    >
                      {door.endSession}
                    </button>
                  ),
              },
            ]}
          />
        )}
      </Block>
    </section>
  )
}

export const screen: Screen = { component: Account }
