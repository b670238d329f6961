// The drawings, from one set (Lucide). They never stand alone: a word is always beside them.

import { svg, type SVGTemplateResult } from 'lit';
import {
  ALargeSmall, CalendarClock, ChevronLeft, ChevronRight, CircleCheck, CircleQuestionMark, CircleX, ClipboardCheck, Copy, Download, FilePlus,
  FileText, FolderOpen, HandCoins, Hospital, IdCard, Info, Languages, Lock, Pencil, Plus, Printer, Receipt, RotateCcw, ShieldCheck, Trash, TriangleAlert,
  Undo2, Volume2, VolumeX, type IconNode,
} from 'lucide';

const drawings = {
  deny: CircleX, reduce: TriangleAlert, pend: FilePlus, advise: Info, ask: CircleQuestionMark, lock: Lock, done: CircleCheck, add: Plus,
  back: ChevronLeft, go: ChevronRight, larger: ALargeSmall, language: Languages, print: Printer, save: Download, open: FolderOpen,
  speak: Volume2, quiet: VolumeX, remove: Trash, copy: Copy, edit: Pencil, undo: Undo2, again: RotateCcw, deadline: CalendarClock,
  visits: Hospital, receipt: Receipt, papers: FileText, cover: HandCoins, policy: IdCard, answers: ClipboardCheck, plan: ShieldCheck,
} satisfies Record<string, IconNode>;

export type IconName = keyof typeof drawings;

export function icon(name: IconName): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${drawings[name].map(shape)}</svg>`;
}

/** The set draws with these few shapes only. */
function shape([tag, at]: IconNode[number]): SVGTemplateResult {
  switch (tag) {
    case 'circle': return svg`<circle cx=${at['cx'] ?? 0} cy=${at['cy'] ?? 0} r=${at['r'] ?? 0} />`;
    case 'rect': return svg`<rect x=${at['x'] ?? 0} y=${at['y'] ?? 0} width=${at['width'] ?? 0} height=${at['height'] ?? 0} rx=${at['rx'] ?? 0} />`;
    case 'line': return svg`<line x1=${at['x1'] ?? 0} y1=${at['y1'] ?? 0} x2=${at['x2'] ?? 0} y2=${at['y2'] ?? 0} />`;
    default: return svg`<path d=${at['d'] ?? ''} />`;
  }
}
