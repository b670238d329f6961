import type { Handover, Hello, Settings } from '../../../pkg/embed/messages.ts';

/** Says hello to the page around this frame and waits for its port: from the parent alone, with our nonce, once. */
export function takePort(nonce: string): Promise<{ port: MessagePort; set: Settings }> {
  return new Promise((resolve) => {
    const take = ({ source, data, ports: [port] }: MessageEvent<Partial<Handover> | null>) => {
      if (source !== parent || nonce === '' || data?.v !== 1 || data.nonce !== nonce || !port) return;
      removeEventListener('message', take);
      resolve({ port, set: data.set ?? {} });
    };
    addEventListener('message', take);
    // To whoever shows the frame: it tells nothing but that somebody is here.
    parent.postMessage({ v: 1, nonce } satisfies Hello, '*');
  });
}
