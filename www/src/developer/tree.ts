// An explanation as a tree to walk through: accounts, and below each its entries and its parts.

import type { Account, AccountWords, Explanation, ExplanationWords } from '../types.ts';

export interface Branch {
  /** JSON Pointer into the explanation: the same for words, codes and figures. */
  at: string;
  label: string;
  figures: string;
  /** Codes and places: name and value. */
  facts: [name: 'pointer' | 'clause' | 'rules' | 'formula', value: string][];
  /** As the engine told it. */
  raw: unknown;
  below: Branch[];
}

/** What stands before and after an amount that is told. */
export interface Figures { node(billed: string, payable: string): string; change(before: string, after: string): string }

export function treeOf({ account }: Explanation, words: ExplanationWords, figures: Figures): Branch {
  return branch(account, words.account, '/account', figures);
}

function branch(account: Account, words: AccountWords, at: string, figures: Figures): Branch {
  const entries = account.entries.map((entry, index): Branch => {
    const said = words.entries[index];
    const { clause, rules = [], formula } = entry;
    return {
      at: `${at}/entries/${index}`,
      label: [said?.label, said?.finding].filter(Boolean).join(' · '),
      figures: `${said?.amount ?? ''}  ${figures.change(entry.before, entry.after)}`,
      facts: [
        ...(clause ? [['clause', [clause, said?.clause?.cite].filter(Boolean).join(' · ')] as const] : []),
        ...(rules.length > 0 ? [['rules', rules.join(', ')] as const] : []),
        ['formula', [formula, said?.formula].filter(Boolean).join(': ')] as const,
      ].map(([name, value]) => [name, value]),
      raw: entry,
      below: [],
    };
  });
  const parts = (account.parts ?? []).flatMap((part, index) => {
    const said = words.parts?.[index];
    return said ? [branch(part, said, `${at}/parts/${index}`, figures)] : [];
  });
  return {
    at,
    label: words.title,
    figures: figures.node(words.billed, words.payable),
    facts: account.subject ? [['pointer', account.subject]] : [],
    raw: account,
    below: [...entries, ...parts],
  };
}

/** A branch as it is shown: how deep, and where among its neighbours. */
export interface Row { branch: Branch; level: number; place: number; of: number; parent: string | undefined }

/** What can be seen of a tree when some branches are open, from top to bottom. */
export function rowsOf(root: Branch, open: ReadonlySet<string>): Row[] {
  const rows: Row[] = [];
  const add = (branch: Branch, level: number, place: number, of: number, parent: string | undefined) => {
    rows.push({ branch, level, place, of, parent });
    if (open.has(branch.at)) branch.below.forEach((inner, index) => add(inner, level + 1, index + 1, branch.below.length, branch.at));
  };
  add(root, 1, 1, 1, undefined);
  return rows;
}

export function branchesOf(root: Branch): Branch[] {
  return [root, ...root.below.flatMap(branchesOf)];
}
