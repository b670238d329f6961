// Which screens a presentation has.

import type { TemplateResult } from 'lit';
import { disabilitySteps, endowmentSteps } from './contracts.ts';
import { medicalSteps } from './medical.ts';
import type { PresentationWords } from './words.ts';
import type { Studio } from '../studio.ts';

export interface Step { id: keyof PresentationWords['steps']; show: () => TemplateResult }

export function stepsOf(studio: Studio): readonly Step[] {
  const { demonstration } = studio;
  switch (demonstration?.kind) {
    case 'medical': return medicalSteps(studio, demonstration);
    case 'endowment': return endowmentSteps(studio, demonstration);
    case 'disability': return disabilitySteps(studio, demonstration);
    case undefined: return [];
  }
}
