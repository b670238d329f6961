// What is asked of the engine, under the names that the native bench shares. Runs in Node and in browsers.

/** Work that takes texts and gives text; the rest is what a host with objects asks. */
export const TEXTS = ['summary_text', 'summary_new_words', 'totals_text', 'check_text', 'explain', 'changes', 'range', 'curve'];
export const OBJECTS = ['summary_object', 'check_object', 'edit', 'words'];
const VARIED = { vary: '/encounters/0/invoices/0/lines/0/amount', from: '0.00', to: '2000.00' };

/** Opens plan, hospitals and language on an engine. */
export function opened({ Checker, Catalogue }, engine, { plan, hospitals, words }) {
  return { checker: new Checker(engine, { plan, hospitals }), catalogue: new Catalogue(engine, words) };
}

/** The work of that name on a claim; told which time it is, so that no edit repeats the one before. */
export function prepared({ checker, catalogue }, work, claim) {
  const asking = (ask, more) => {
    const text = JSON.stringify({ ask, claim, ...more });
    return () => checker.askText(text);
  };
  switch (work) {
    case 'summary_text': return asking('summary');
    case 'summary_new_words': return newWords(checker, claim);
    case 'totals_text': return asking('totals');
    case 'explain': return asking('explain');
    case 'changes': return asking('changes');
    case 'range': return asking('range');
    case 'curve': return asking('curve', VARIED);
    case 'check_text': {
      const text = JSON.stringify(claim);
      return () => checker.checkText(text);
    }
    case 'summary_object': return () => checker.ask({ ask: 'summary', claim });
    case 'check_object': return () => checker.check(claim);
    case 'words': return () => checker.checkInWords(claim, catalogue);
    case 'edit': return edits(checker.open(claim), claim);
    default: throw new Error(`no such work: ${work}`);
  }
}

/** Names of lines that were never met before: what the engine remembers of words is of no use. */
function newWords(checker, claim) {
  const text = JSON.stringify({ ask: 'summary', claim });
  let met = 0;
  return () => {
    met += 1;
    // Of all that has a name, only lines go on with an amount.
    return checker.askText(text.replaceAll('","amount":"', `${met}","amount":"`));
  };
}

/** The amount of a fee that is not paid is typed, and the summary is told. */
function edits(session, claim) {
  const { lines } = claim.encounters[0].invoices[0];
  const place = `/encounters/0/invoices/0/lines/${lines.length > 1 ? 1 : 0}/amount`;
  return (time) => session.edit(place, `${1 + (time % 20)}.00`);
}

/** Which of the work an engine can do at all. */
export function canDo(build, work) {
  if (build === 'engine') return true;
  if (build === 'visits') return ['check_text', 'check_object', 'words'].includes(work);
  return !['totals_text', 'curve'].includes(work);
}
