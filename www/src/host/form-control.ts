// The element as a control of the form around it: a value, a validity, states for CSS.

import type { Session } from '../session.ts';

export type State = 'ready' | 'loading' | 'failed' | 'complete' | 'has-problems';

export class FormControl {
  readonly internals: ElementInternals;

  constructor(host: HTMLElement) {
    this.internals = host.attachInternals();
  }

  /**
   * The claim as JSON, or nothing. Without a name no form asks for it, and then the browser is not given it either: it
   * would keep it to fill the form in again.
   */
  hold(session: Session, name: string): void {
    this.internals.setFormValue(name === '' ? null : session.isBegun ? session.file : '');
  }

  /** Told in the words of the page; `anchor` takes the focus when a form is refused. */
  judge(session: Session, required: boolean, anchor: HTMLElement | undefined): void {
    const [flags, message] = fault(session, required);
    this.internals.setValidity(flags, message, message === '' ? undefined : anchor);
  }

  set(state: State, on: boolean): void {
    const { states } = this.internals;
    // Older browsers have no states, or want two dashes before them.
    if (!states) return;
    for (const name of [state, `--${state}`]) {
      try {
        if (on) states.add(name);
        else states.delete(name);
      } catch {
        // Not this spelling.
      }
    }
  }
}

function fault(session: Session, required: boolean): [ValidityStateFlags, string] {
  const [problem] = session.problems;
  if (session.sample) return [{}, ''];
  const [draft] = Object.values(session.store.drafts);
  if (problem) return [{ badInput: true }, [problem.text, problem.remedy].filter(Boolean).join(session.labels.separator)];
  // An entry that is being typed is no problem yet, but nothing to send either.
  if (draft) return [{ badInput: true }, session.labels.problems.reasons[draft.reason]];
  if (required && !session.ownEstimate) return [{ valueMissing: true }, session.labels.host.required];
  const held = session.isBegun ? session.words?.not_submittable : undefined;
  return held ? [{ customError: true }, held] : [{}, ''];
}
