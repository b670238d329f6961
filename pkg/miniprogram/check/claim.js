// Reading and writing a claim by JSON Pointer. A claim that was given is never changed, only copied. Fields that the
// component does not ask about stay as they are.

export const copy = (value) => JSON.parse(JSON.stringify(value));

const keysOf = (at) => at.split('/').slice(1);

export function get(claim, at) {
  return keysOf(at).reduce((part, key) => (part === undefined || part === null ? undefined : part[key]), claim);
}

/** Sets what stands at a pointer, making the way to it; `undefined` takes it away. */
export function put(claim, at, value) {
  const changed = copy(claim);
  const keys = keysOf(at);
  const last = keys.pop();
  let part = changed;
  keys.forEach((key, n) => {
    // A list where the next key is a number.
    if (part[key] === undefined || part[key] === null) part[key] = /^\d+$/.test(keys[n + 1] || last) ? [] : {};
    part = part[key];
  });
  if (value !== undefined) part[last] = value;
  else if (Array.isArray(part)) part.splice(Number(last), 1);
  else delete part[last];
  return changed;
}

export const listOf = (claim, at) => get(claim, at) || [];

/** What somebody adds with one tap. */
export function added(claim, list) {
  const visits = list === '/encounters';
  // One receipt is ready to be copied; a visit without any bills nothing.
  return put(claim, `${list}/${listOf(claim, list).length}`, visits ? { care_type: 'outpatient', invoices: [{}] } : {});
}

/** Says whether a paper is at hand. */
export function sayPaper(claim, holder, kind, status) {
  const others = listOf(claim, `${holder}/documents`).filter((paper) => paper.kind !== kind);
  const said = status === 'not_mentioned' ? [] : [{ kind, status }];
  return put(claim, `${holder}/documents`, others.concat(said));
}

/** What was typed and not read, after an element of a list went: those behind it move up. */
export function movedUp(typed, at) {
  const list = at.slice(0, at.lastIndexOf('/') + 1);
  const gone = Number(at.slice(list.length));
  const moved = {};
  Object.keys(typed).forEach((key) => {
    const [, n, rest] = (key.startsWith(list) && /^(\d+)(.*)$/.exec(key.slice(list.length))) || [];
    if (n === undefined || Number(n) < gone) moved[key] = typed[key];
    else if (Number(n) > gone) moved[`${list}${Number(n) - 1}${rest}`] = typed[key];
  });
  return moved;
}

/** Another kind of care: what it does not ask about must not count unseen. */
export function cared(claim, at, care) {
  const visit = Object.assign({}, get(claim, at), { care_type: care });
  if (care === 'inpatient') {
    visit.discharged_on = visit.discharged_on || visit.date;
    delete visit.date;
  } else {
    visit.date = visit.date || visit.discharged_on;
    delete visit.admitted_on;
    delete visit.discharged_on;
  }
  if (care !== 'emergency') delete visit.emergency;
  delete visit.care_subtype;
  return put(claim, at, visit);
}

/** Names apart from each other; what was known of a diagnosis that is still there stays known. */
export function namedDiagnoses(claim, at, text) {
  const known = listOf(claim, at);
  const names = text.split(/[、，,；;\n]/).map((name) => name.trim()).filter((name) => name !== '');
  return names.map((name) => known.find((one) => one.name === name) || { name });
}
