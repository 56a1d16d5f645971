import './grid';
import 'htmx.org';
import './site.css';
import './mark.svg?url';

// Every page works without this file. It saves while people type, shows how far a file has got, hides questions that do
// not arise, and keeps a second click from sending a form twice.

const autosaved = 'form[data-autosave]';
const saving = new WeakSet<HTMLFormElement>();
const waiting = new WeakMap<HTMLFormElement, HTMLElement | null>();
const unsaved = new Set<HTMLFormElement>();
const leaving = new Map<HTMLFormElement, string>();

function valueOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}

function showQuestions(form: HTMLFormElement): void {
  form.querySelectorAll<HTMLElement>('[data-when]').forEach(field => {
    const [name, wanted] = (field.dataset.when ?? '').split('=');
    field.hidden = valueOf(form, name) !== wanted && !field.classList.contains('wrong') && !field.querySelector('.wrong');
  });
}

function mark(input: Element, wrong: boolean): void {
  if (wrong) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}

function markWrong(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>('.field').forEach(field => {
    const wrong = field.querySelector('.finding.block') !== null;
    field.classList.toggle('wrong', wrong);
    field.querySelectorAll('input, select, textarea').forEach(input => mark(input, wrong));
  });
  root.querySelectorAll<HTMLElement>('[data-grid]').forEach(grid => {
    const wrong = new Set([...grid.querySelectorAll<HTMLElement>('.row-findings')].flatMap(row => (row.dataset.wrong ?? '').split(' ')));
    grid.querySelectorAll('td > input').forEach(cell => mark(cell, wrong.has(cell.id)));
  });
}

// The findings that a save brings, each put into its place. The page may not have one: what does not arise is not asked.
function renewFindings(): void {
  document.querySelectorAll<HTMLTemplateElement>('template[data-renews]').forEach(news => {
    [...news.content.children].forEach(place => document.getElementById(place.id)?.replaceWith(place));
    news.remove();
  });
}

function focusFirst(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}

function saveNow(form: HTMLFormElement): Promise<Response> {
  unsaved.delete(form);
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  return fetch(form.action, { method: 'POST', body, headers: { 'HX-Request': 'true' }, keepalive: true });
}

// What could not be saved is said here, and stays on the page; a second click leaves all the same.
async function leave(form: HTMLFormElement, address: string): Promise<void> {
  const state = document.getElementById('save-state');
  try {
    const answer = unsaved.has(form) ? await saveNow(form) : null;
    if (answer === null || answer.ok) {
      window.location.assign(address);
      return;
    }
    // The pages' own words are a piece of a page; whatever stands between them and here may answer in another way.
    if (state && answer.headers.get('Content-Type')?.startsWith('text/html')) state.innerHTML = await answer.text();
    else if (state) state.textContent = form.dataset.offline ?? '';
  } catch {
    if (state) state.textContent = form.dataset.offline ?? '';
  }
  leaving.delete(form);
}

document.addEventListener('input', event => {
  const form = (event.target as HTMLElement).closest<HTMLFormElement>(autosaved);
  if (form) unsaved.add(form);
});

// People leave right after the last letter; the save that waits for a pause would never come.
document.addEventListener('click', event => {
  const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[href]');
  const form = document.querySelector<HTMLFormElement>(autosaved);
  if (!link || !form || !(unsaved.has(form) || saving.has(form)) || leaving.has(form)) return;
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.target || link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  leaving.set(form, link.href);
  if (!saving.has(form)) void leave(form, link.href);
});

window.addEventListener('pagehide', () => {
  unsaved.forEach(form => {
    if (!form.dataset.sent) void saveNow(form);
  });
});

document.addEventListener('change', event => {
  const form = (event.target as HTMLElement).closest<HTMLFormElement>(autosaved);
  if (form) showQuestions(form);
});

document.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement;
  const button = (event as SubmitEvent).submitter;
  if (saving.has(form)) {
    // The save under way moves the version on; sending now would meet it as a stranger's change.
    event.preventDefault();
    waiting.set(form, button);
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (form.method === 'post' && !form.hasAttribute('hx-encoding') && !form.matches('[target]')) {
    form.dataset.sent = 'true';
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    status.className = 'sending';
    status.textContent = document.body.dataset.sending ?? '';
    button?.after(status);
  }
});

// A page that comes back from the browser's memory may be sent again.
window.addEventListener('pageshow', () => {
  document.querySelectorAll<HTMLFormElement>('form[data-sent]').forEach(form => delete form.dataset.sent);
  document.querySelectorAll('.sending').forEach(status => status.remove());
});

document.body.addEventListener('htmx:beforeRequest', event => {
  const element = (event as CustomEvent<{ elt: HTMLElement }>).detail.elt;
  if (!element.matches(autosaved)) return;
  const form = element as HTMLFormElement;
  if (form.dataset.sent || leaving.has(form)) {
    event.preventDefault();
    return;
  }
  saving.add(form);
  unsaved.delete(form);
});

document.body.addEventListener('htmx:afterSettle', () => {
  renewFindings();
  document.querySelectorAll<HTMLFormElement>(autosaved).forEach(form => {
    markWrong(form);
    showQuestions(form);
  });
});

document.body.addEventListener('htmx:afterRequest', event => {
  const { elt, successful } = (event as CustomEvent<{ elt: HTMLElement; successful: boolean }>).detail;
  if (!elt.matches(autosaved)) return;
  const form = elt as HTMLFormElement;
  saving.delete(form);
  const address = leaving.get(form);
  if (address !== undefined && successful) {
    void leave(form, address);
    return;
  }
  leaving.delete(form);
  if (waiting.has(form)) {
    const button = waiting.get(form);
    waiting.delete(form);
    window.setTimeout(() => form.requestSubmit(button ?? undefined), 30);
  } else if (!successful) {
    const state = document.getElementById('save-state');
    if (state && state.childElementCount === 0) state.textContent = form.dataset.offline ?? '';
  }
});

document.body.addEventListener('htmx:sendError', event => {
  const { elt } = (event as CustomEvent<{ elt: HTMLElement }>).detail;
  const state = document.getElementById('save-state');
  if (elt.matches(autosaved) && state) state.textContent = (elt as HTMLElement).dataset.offline ?? '';
});

document.body.addEventListener('htmx:xhr:progress', event => {
  const { loaded, total, elt } = (event as CustomEvent<{ loaded: number; total: number; elt?: HTMLElement }>).detail;
  const form = (elt ?? (event.target as HTMLElement)).closest('form');
  const bar = form?.querySelector('progress');
  if (bar && total > 0) {
    bar.hidden = false;
    bar.max = total;
    bar.value = loaded;
  }
});

// What was revealed for a while does not stay on a screen that nobody looks at.
function maskAgain(): void {
  document.querySelectorAll<HTMLElement>('[data-until]').forEach(value => {
    const left = Date.parse(value.dataset.until ?? '') - Date.now();
    if (left > 0) {
      window.setTimeout(maskAgain, left + 500);
      return;
    }
    value.textContent = '****';
    value.removeAttribute('data-until');
    value.nextElementSibling?.remove();
  });
}
window.addEventListener('pageshow', maskAgain);

document.addEventListener('click', event => {
  if ((event.target as HTMLElement).closest('[data-print]')) window.print();
});

document.querySelectorAll<HTMLFormElement>(autosaved).forEach(showQuestions);
// On a narrow screen the list of steps would push the form out of sight; it stays one key away.
if (window.matchMedia('(max-width: 60rem)').matches) document.querySelector('.steps details')?.removeAttribute('open');
// So do long sections; one that an address points into stays open.
if (window.matchMedia('(max-width: 40rem)').matches) document.querySelectorAll('details[data-fold]').forEach(section => section.removeAttribute('open'));

function unfoldTarget(): void {
  const target = window.location.hash.length > 1 ? document.getElementById(decodeURIComponent(window.location.hash.slice(1))) : null;
  if (!target) return;
  for (let section = target.closest('details'); section; section = section.parentElement?.closest('details') ?? null) section.open = true;
  target.scrollIntoView();
}
window.addEventListener('hashchange', unfoldTarget);
unfoldTarget();
document.documentElement.classList.add('scripted');
focusFirst();
