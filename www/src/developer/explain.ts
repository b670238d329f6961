// Asks the whole engine to explain a claim under its plan.

import { Catalogue, Checker } from '../../../pkg/src/checker.ts';
import type { Engine } from '../../../pkg/src/engine.ts';
import { Refusal } from '../../../pkg/src/text.ts';
import type { Claim, Explanation, ExplanationWords, Locale, Problem } from '../types.ts';
import { pageData, wholeEngine } from '../engines.ts';

export type Explained = { reply: unknown; explanation: Explanation; words: ExplanationWords } | { errors: string[] };

export interface Given { claim: string; plan: string; figures?: Readonly<Record<string, string | number>> | undefined }

let whole: Promise<Engine> | undefined;

export async function explain({ claim, plan, figures }: Given, locale: Locale): Promise<Explained> {
  const [engine, { plans, hospitals, words }] = await Promise.all([(whole ??= wholeEngine('auto')), pageData()]);
  const catalogue = new Catalogue(engine, words[locale]);
  const errorsOf = (errors: readonly Problem[]) => ({ errors: catalogue.problems(errors).map(({ text, pointer }) => `${pointer} ${text}`) });
  let checker: Checker | undefined;
  try {
    const texts = figures && Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, String(value)]));
    const text = plans.find((one) => (JSON.parse(one) as { id: string }).id === plan);
    if (text === undefined) return { errors: [plan] };
    checker = new Checker(engine, { plan: text, hospitals: hospitals[0] ?? null, ...(texts && { figures: texts }) });
    const { reply, words: told } = checker.askInWords({ ask: 'explain', claim: JSON.parse(claim) as Claim }, catalogue);
    if (reply.type !== 'success') return errorsOf(reply.errors);
    if (!('explanation' in reply) || !told || !('explanation' in told)) return { errors: [] };
    return { reply, explanation: reply.explanation, words: told.explanation };
  } catch (error) {
    if (error instanceof Refusal) return errorsOf(error.errors);
    if (error instanceof SyntaxError) return { errors: [error.message] };
    throw error;
  } finally {
    checker?.close();
    catalogue.close();
  }
}
