// A lifecycle is one table: what may happen, from which states, to which state.
export type Transition<State extends string> = { readonly from: readonly State[]; readonly to: State }

export function lifecycle<const State extends string, const Event extends string>(table: {
  readonly initial: NoInfer<State>
  readonly states: readonly State[]
  readonly events: { readonly [E in Event]: Transition<NoInfer<State>> }
}) {
  return {
    ...table,
    /** The state after `event`, or undefined when the event is not allowed in `state`. */
    next: (state: State, event: Event): State | undefined =>
      table.events[event].from.includes(state) ? table.events[event].to : undefined,
    /** What may be offered in `state`. */
    eventsIn: (state: State): Event[] =>
      (Object.keys(table.events) as Event[]).filter((event) => table.events[event].from.includes(state)),
  }
}

export type StateOf<L> = L extends { readonly states: readonly (infer State)[] } ? State : never
export type EventOf<L> = L extends { readonly events: Record<infer Event, unknown> } ? Event : never
