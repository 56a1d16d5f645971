import { Upload, type DetailedError } from 'tus-js-client';

// Only on the page with the materials. A large file goes up in pieces: a cut connection costs nothing but the wait, and a
// file that is chosen again after the page was closed continues where it was. Small files, and browsers without script,
// use the form itself.

const smallest = 4 * 1024 * 1024;
const piece = 8 * 1024 * 1024;
const longestPause = 20_000;
const running = new Set<Upload>();

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

function words(form: HTMLFormElement, key: string, ...args: string[]): string {
  return args.reduce((text, arg, index) => text.replace(`{${index}}`, arg), form.dataset[key] ?? '');
}

// The service's own words; they say what is wrong with the file and how to mend it.
function refusal(error: Error | DetailedError): string | null {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (!response) return null;
  try {
    const problem = JSON.parse(response.getBody()) as { title?: string };
    return problem.title ?? null;
  } catch {
    return null;
  }
}

function isPassing(error: Error | DetailedError): boolean {
  const status = 'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0;
  return status === 0 || status === 409 || status === 423 || status >= 500;
}

function tell(form: HTMLFormElement, text: string, isError = false): void {
  const state = form.querySelector<HTMLElement>('[data-upload-state]');
  if (!state) return;
  state.textContent = text;
  state.className = isError ? 'finding block' : 'quiet';
  state.setAttribute('role', isError ? 'alert' : 'status');
}

async function send(form: HTMLFormElement, file: File): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>('button:not([type=button])');
  const cancel = form.querySelector<HTMLButtonElement>('[data-upload-cancel]');
  const bar = form.querySelector('progress');
  let tries = 0;
  let waiting = 0;

  const upload = new Upload(file, {
    endpoint: form.dataset.resumable,
    metadata: { filename: file.name, filetype: file.type },
    chunkSize: piece,
    // This page waits for the line itself, for as long as it takes, and says so.
    retryDelays: null,
    removeFingerprintOnSuccess: true,
    onProgress: (sent, total) => {
      tries = 0;
      if (bar) {
        bar.hidden = false;
        bar.max = total;
        bar.value = sent;
      }
      tell(form, sent === total ? words(form, 'checking') : words(form, 'sending', megabytes(sent), megabytes(total)));
    },
    onSuccess: () => {
      end();
      form.closest('.material')?.dispatchEvent(new Event('uploaded'));
    },
    onError: error => {
      if (isPassing(error)) {
        tell(form, words(form, 'paused'));
        waiting = window.setTimeout(again, Math.min(longestPause, 1000 * 2 ** tries++));
        return;
      }
      end();
      tell(form, refusal(error) ?? words(form, 'failed'), true);
      // What was refused is not continued when a better file of the same name comes.
      void upload.abort(true).catch(() => undefined);
    },
  });

  function again(): void {
    window.clearTimeout(waiting);
    if (running.has(upload)) upload.start();
  }

  function end(): void {
    running.delete(upload);
    window.clearTimeout(waiting);
    window.removeEventListener('online', soon);
    if (button) button.disabled = false;
    if (cancel) cancel.hidden = true;
    if (bar) bar.hidden = true;
  }

  function soon(): void {
    if (waiting) again();
  }

  if (cancel) {
    cancel.hidden = false;
    cancel.onclick = () => {
      end();
      tell(form, words(form, 'cancelled'));
      void upload.abort(true).catch(() => undefined);
    };
  }
  if (button) button.disabled = true;
  running.add(upload);
  window.addEventListener('online', soon);
  const earlier = await upload.findPreviousUploads();
  if (earlier.length > 0) upload.resumeFromPreviousUpload(earlier[0]);
  if (running.has(upload)) upload.start();
}

document.addEventListener(
  'submit',
  event => {
    const form = event.target as HTMLFormElement;
    const file = form.dataset.resumable ? form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0] : undefined;
    if (!file || file.size < smallest) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void send(form, file);
  },
  { capture: true },
);

window.addEventListener('beforeunload', event => {
  if (running.size > 0) event.preventDefault();
});
