// What the screens ask the engine about the claim as it is. Each answer is worked out when it is
// first looked at, and kept until the claim changes.

import type {
  Changes, ChangesWords, Explanation, ExplanationWords, RangeQuestion, RangeQuestionWords, ReplyInWords,
} from './types.ts';

export type Asked = 'changes' | 'range' | 'explain';
type Told = Extract<ReplyInWords['reply'], { type: 'success' }>;
type ToldWords = NonNullable<ReplyInWords['words']>;

/** What can be done about the claim, in codes and in words. */
export interface Advice { changes: Changes; words: ChangesWords }

/** A question about what was left out. */
export interface OpenQuestion { question: RangeQuestion; words: RangeQuestionWords }

/** How every yuan of the claim came about. */
export interface Explained { explanation: Explanation; words: ExplanationWords }

export class Questions {
  #ask: (question: Asked) => ReplyInWords | undefined;
  #told = new Map<Asked, unknown>();

  /** `ask` answers with nothing where there is no claim to ask about. */
  constructor(ask: (question: Asked) => ReplyInWords | undefined) {
    this.#ask = ask;
  }

  get advice(): Advice | undefined {
    return this.#once('changes', (told, words) => ('changes' in told && 'changes' in words ? { changes: told.changes, words: words.changes } : undefined));
  }

  /** What was left out, the question that narrows the range most first. */
  get open(): OpenQuestion[] {
    const open = this.#once('range', (told, words) => {
      if (!('range' in told) || !('range' in words)) return undefined;
      const { questions } = words.range;
      return told.range.questions.flatMap((question, at) => {
        const said = questions[at];
        return said ? [{ question, words: said }] : [];
      });
    });
    return open ?? [];
  }

  get explained(): Explained | undefined {
    return this.#once('explain', (told, words) =>
      'explanation' in told && 'explanation' in words ? { explanation: told.explanation, words: words.explanation } : undefined);
  }

  forget(): void {
    this.#told.clear();
  }

  #once<T>(asked: Asked, take: (told: Told, words: ToldWords) => T | undefined): T | undefined {
    if (!this.#told.has(asked)) {
      const answer = this.#ask(asked);
      if (answer === undefined) return undefined;
      const { reply, words } = answer;
      this.#told.set(asked, reply.type === 'success' && words ? take(reply, words) : undefined);
    }
    return this.#told.get(asked) as T | undefined;
  }
}
