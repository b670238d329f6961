// The component on a page of its own, and what the page hears of it.

Component({
  data: {
    engines: ['auto', 'wasm', 'twin'],
    engine: 'auto',
    locale: 'zh-CN',
    // What the host knows of the member already.
    policy: { cover_from: '2026-04-01', cover_to: '2027-03-31' },
    heard: '',
  },

  methods: {
    onLanguage() {
      this.setData({ locale: this.data.locale === 'en' ? 'zh-CN' : 'en' });
    },

    onEngine(event) {
      this.setData({ engine: event.currentTarget.dataset.engine });
    },

    onReady({ detail }) {
      this.setData({ heard: `${detail.info.engine}，${detail.ms} 毫秒` });
    },

    onLoadError({ detail }) {
      this.setData({ heard: `${detail.code}: ${detail.hint}` });
    },

    /** Amounts and counts only; no diagnosis and no receipt reaches the page until the person hands it over. */
    onChange({ detail }) {
      this.latest = detail;
    },

    /** A real host would take the claim into its own upload from here. */
    onSubmit({ detail }) {
      wx.showModal({ title: '已交给示例页面', content: `预计可报 ${detail.result ? detail.result.payable : '—'} 元。这里到此为止，没有上传。`, showCancel: false });
    },
  },
});
