import vue from '@vitejs/plugin-vue';

export default {
  base: './',
  // What begins with "preclaim-" is an element of the browser, no component of Vue.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('preclaim-') } } })],
  // While developing, Vite packs dependencies anew and loses sight of the files beside them: this one stays as it is.
  optimizeDeps: { exclude: ['preclaim'] },
};
