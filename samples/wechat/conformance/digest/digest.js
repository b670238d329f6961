// Runs the conformance kit on this phone: every case that the engine of mini-programs can answer.

const { loadEngine } = require('../../miniprogram_npm/preclaim/engine.js');
const { runConformance } = require('../run.js');

const WASM = '/miniprogram_npm/preclaim/visits.wasm.br';

Component({
  data: { engines: ['wasm', 'twin'], running: false, said: '', result: null },

  methods: {
    async onRun(event) {
      if (this.data.running) return;
      this.setData({ running: true, said: '正在打开引擎…', result: null });
      try {
        await this.run(event.currentTarget.dataset.engine);
      } catch (reason) {
        this.setData({ said: `${reason.code || '出错'}: ${reason.hint || reason.message}` });
      }
      this.setData({ running: false });
    },

    async run(kind) {
      const began = Date.now();
      const engine = await loadEngine({ engine: kind, wasm: WASM, twin: () => require('../twin.js') });
      const kit = require('../cases.js');
      const result = await runConformance(engine, kit, {
        build: 'visits',
        onProgress: (done, of) => this.setData({ said: `${done} / ${of}` }),
        // Lets the phone draw.
        pause: () => new Promise((go) => setTimeout(go, 0)),
      });
      const same = result.digest === result.expected;
      this.setData({ said: same ? '全部相同' : '有不同，请把这一页截图给开发者', result: Object.assign({ ms: Date.now() - began }, result) });
    },
  },
});
