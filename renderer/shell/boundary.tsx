import { Component, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Trouble } from '../kit/states.tsx';

const BUG = { failure: 'request.bug' } as const;

/** Catches what a screen throws: the rest of the program goes on. */
export class Boundary extends Component<Readonly<{ children: ReactNode }>, Readonly<{ broken: boolean }>> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Trouble what="This screen could not be drawn" refusal={BUG} again={() => this.setState({ broken: false })} />
    );
  }
}

/** The same inside the frame, where the navigation still stands. */
export function BrokenScreen() {
  const navigate = useNavigate();
  return (
    <Trouble what="This screen could not be drawn" refusal={BUG}>
      <Button onClick={() => void navigate(0)}>Start the page again</Button>
    </Trouble>
  );
}
