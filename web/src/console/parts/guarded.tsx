import { Component, type ReactNode } from 'react'
import { Trouble } from './trouble.tsx'

type Props = { children: ReactNode }

/** A screen that breaks takes the frame around it not along. */
export class Guarded extends Component<Props, { failure?: unknown }> {
  override state: { failure?: unknown } = {}
  static getDerivedStateFromError(failure: unknown) {
    return { failure }
  }
  override render(): ReactNode {
    if (this.state.failure === undefined) return this.props.children
    return <Trouble failure={this.state.failure} retry={() => this.setState({ failure: undefined })} />
  }
}
