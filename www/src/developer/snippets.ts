// The code that a reader copies, made from what was chosen.

import { attributesOf, tagOf, type Configuration } from './configuration.ts';

export const WAYS = ['html', 'react', 'vue', 'iframe', 'engine', 'wechat'] as const;
export type Way = (typeof WAYS)[number];

/** One file of the reader's project, or a part of one. */
export interface Snippet { file: string; text: string }

/** Where embed.js lies, and its hash. */
export interface EmbedScript { address: string; integrity: string }

export function snippetsOf(way: Way, chosen: Configuration, script: EmbedScript): Snippet[] {
  return { html, react, vue, iframe, engine, wechat }[way](chosen, script);
}

function html(chosen: Configuration): Snippet[] {
  const tag = tagOf(chosen);
  return [
    {
      file: 'index.html',
      text: `<!-- node_modules/preclaim/dist → /preclaim/ -->
<script type="module" src="/preclaim/elements.js"></script>
<script type="module" src="/claims.js"></script>

<${tag}${attributes(attributesOf(chosen))}></${tag}>
`,
    },
    {
      file: 'claims.js',
      text: `const check = document.querySelector('${tag}');
${chosen.policy ? `check.policy = ${json(chosen.policy)};\n` : ''}check.addEventListener('preclaim-change', ({ detail }) => {
  console.log(detail.payable);
});
`,
    },
  ];
}

/** While developing, Vite packs dependencies anew and would lose the files beside them. */
const AS_IT_IS = "  optimizeDeps: { exclude: ['preclaim'] },\n";

function react(chosen: Configuration): Snippet[] {
  const tag = tagOf(chosen);
  const lines = [...Object.entries(attributesOf(chosen)).map(pair), ...(chosen.policy ? ['policy={policy}'] : []), 'onpreclaim-change={({ detail }) => console.log(detail.payable)}'];
  return [{
    file: 'Claims.jsx',
    text: `// React 19 or newer
import 'preclaim/elements';
${chosen.policy ? `\nconst policy = ${json(chosen.policy)};\n` : ''}
export function Claims() {
  return (
    <${tag}
${lines.map((line) => `      ${line}`).join('\n')}
    />
  );
}
`,
  }, { file: 'vite.config.js', text: `export default {\n${AS_IT_IS}};\n` }];
}

function vue(chosen: Configuration): Snippet[] {
  const tag = tagOf(chosen);
  const lines = [...Object.entries(attributesOf(chosen)).map(pair), ...(chosen.policy ? [':policy.prop="policy"'] : []), '@preclaim-change="tell"'];
  return [
    {
      file: 'Claims.vue',
      text: `<script setup>
import 'preclaim/elements';
${chosen.policy ? `\nconst policy = ${json(chosen.policy)};\n` : ''}
const tell = ({ detail }) => console.log(detail.payable);
</script>

<template>
  <${tag}
${lines.map((line) => `    ${line}`).join('\n')}
  />
</template>
`,
    },
    {
      file: 'vite.config.js',
      text: `import vue from '@vitejs/plugin-vue';

export default {
${AS_IT_IS}  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('preclaim-') } } })],
};
`,
    },
  ];
}

function iframe(chosen: Configuration, { address, integrity }: EmbedScript): Snippet[] {
  const given = Object.entries(attributesOf({ ...chosen, kind: 'frame' })).map(([name, value]) => [`data-${name}`, value]);
  const policy = chosen.policy ? { 'data-policy': JSON.stringify(chosen.policy) } : {};
  const all = { src: address, ...(integrity && { integrity, crossorigin: 'anonymous' }), ...Object.fromEntries(given) as Record<string, string>, ...policy };
  return [
    { file: 'index.html', text: `<script${Object.entries(all).map((one) => `\n  ${pair(one)}`).join('')}\n  async></script>\n` },
    {
      file: 'claims.js',
      text: `document.addEventListener('preclaim-change', ({ target, detail }) => {
  console.log(target.title, detail.payable);
});
// Later, if you come to know more: iframe.preclaim({ policy: { … }, locale: 'en' })
`,
    },
  ];
}

function engine({ plan, policy, engine: kind }: Configuration): Snippet[] {
  return [{
    file: 'claims.js',
    text: `import { Checker, loadEngine } from 'preclaim';
import plan from 'preclaim/plans/${plan}.json' with { type: 'json' };

const engine = await loadEngine(${kind === 'auto' ? '' : `{ engine: '${kind}' }`});
const checker = new Checker(engine, { plan });
const answer = checker.check(${ofVisits(plan) ? visitClaim(policy) : formClaim(plan)});
console.log(answer.type === 'success' ? answer.estimate.payable : answer.errors);
`,
  }];
}

/** Plans of visits; others ask questions of their own. */
const ofVisits = (plan: string): boolean => VISITS.includes(plan);
const VISITS = ['sh-teachers-2026', 'sh-university-480-2026'];

function formClaim(plan: string): string {
  return `{\n  plan: '${plan}',\n  // Which facts there are: plan.form.fields. Figures that plan.figures leaves open go into new Checker(engine, { plan, figures }).\n  facts: {},\n}`;
}

function visitClaim(policy: Configuration['policy']): string {
  return `{
${policy ? `  policy: ${json(policy).replaceAll('\n', '\n  ')},\n` : ''}  encounters: [{
    care_type: 'outpatient',
    date: '2026-06-01',
    invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }],
  }],
}`;
}

function wechat({ plan, locale, size, policy }: Configuration): Snippet[] {
  if (!ofVisits(plan)) return [{ file: 'app.js', text: `// The component checks plans of visits only: ${VISITS.join(', ')}.\n` }];
  const given = { plan, locale, ...(size !== 'auto' && { size }), 'wasm-path': '/miniprogram_npm/preclaim/visits.wasm.br' };
  return [
    {
      file: 'app.js',
      text: `const { supply } = require('preclaim/source');

supply({
  plans: { '${plan}': () => require('preclaim/data/${plan}') },
  hospitals: () => require('preclaim/data/hospitals'),
  words: { '${locale}': () => require('preclaim/data/${locale}') },
  // For phones without wasm: dist/wechat/twin.js of the package, in a subpackage of yours
  twin: () => require.async('./twin/twin.js'),
});

App({});
`,
    },
    { file: 'page.json', text: `{ "usingComponents": { "preclaim-check": "preclaim/check/check" } }\n` },
    { file: 'page.wxml', text: `<preclaim-check${attributes(given)}${policy ? ' policy="{{policy}}"' : ''} bind:change="onChange" />\n` },
    {
      file: 'page.js',
      text: `Page({
${policy ? `  data: { policy: ${json(policy).replaceAll('\n', '\n  ')} },\n` : ''}  onChange({ detail }) {
    console.log(detail.payable);
  },
});
`,
    },
  ];
}

function attributes(given: Record<string, string>): string {
  return Object.entries(given).map((one) => ` ${pair(one)}`).join('');
}

/** An attribute, fit for HTML and for JSX. */
function pair([name, value]: [string, string]): string {
  return `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}

function json(value: object): string {
  return JSON.stringify(value, null, 2);
}
