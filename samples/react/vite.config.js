// While developing, Vite packs dependencies anew and loses sight of the files beside them: this one stays as it is.
export default { base: './', optimizeDeps: { exclude: ['preclaim'] } };
