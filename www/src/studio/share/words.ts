import { inBoth } from '../words.ts';

export const wordsOf = inBoth({
  'zh-CN': {
    title: '在自己的手机上打开',
    scan: '用手机扫一扫，打开的就是这次演示：一样的数字，可以自己再调。',
    code: '二维码：打开这次演示的链接',
    nothingSent: '不上传：数字都写在链接的 # 后面，浏览器不会把 # 后面的内容发给任何服务器。标志图片不在链接里。',
    onlyHere: '这里没有二维码：现在的地址只在这台设备上打得开。用发布到网上的地址打开演示台，才有别的手机能扫的码。',
    link: '链接',
    copy: '复制链接',
    copied: '链接已复制。',
    notCopied: '没能复制；链接已经选中，请自己复制。',
    send: '转发',
    subject: '赔前查 · 演示数据',
    tooLong: '链接太长，放不进二维码；请复制链接。',
  },
  en: {
    title: 'Open it on your own phone',
    scan: 'Scanned by a phone, this opens the same demonstration: the same figures, to be tried out further.',
    code: 'QR code: opens the link to this demonstration',
    nothingSent: 'Nothing is sent: the figures stand behind the # of the link, and a browser sends nothing behind the # to any server. The logo is not part of it.',
    onlyHere: 'No code here: this address can be opened on this device only. Open the studio by its published address for a code that other phones can scan.',
    link: 'Link',
    copy: 'Copy the link',
    copied: 'The link was copied.',
    notCopied: 'It could not be copied; the link is selected, please copy it yourself.',
    send: 'Share',
    subject: 'Preclaim · demo data',
    tooLong: 'The link is too long for a QR code; please copy it.',
  },
});
