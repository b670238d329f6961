// What the component may use. Each is read only when it is needed; the twin lies in a subpackage, because it is too
// large for the main one beside everything else.

const { supply } = require('./miniprogram_npm/preclaim/source.js');

supply({
  plans: { 'sh-teachers-2026': () => require('./miniprogram_npm/preclaim/data/sh-teachers-2026.js') },
  hospitals: () => require('./miniprogram_npm/preclaim/data/hospitals.js'),
  words: {
    'zh-CN': () => require('./miniprogram_npm/preclaim/data/zh-CN.js'),
    en: () => require('./miniprogram_npm/preclaim/data/en.js'),
  },
  twin: () => require.async('./conformance/twin.js'),
});

App({});
