// Every page works without this file; only following the log needs it.
const follow = document.getElementById('follow');
const rows = document.querySelector('#lines tbody');
const said = document.getElementById('followed');
const most = 1000;
let last = follow?.dataset.last ?? '0';
let timer = 0;

async function ask() {
  try {
    const address = follow.dataset.lines;
    const answer = await fetch(`${address}${address.includes('?') ? '&' : '?'}after=${last}`);
    if (answer.ok) {
      last = answer.headers.get('X-Last-Line') ?? last;
      const fresh = document.createElement('template');
      fresh.innerHTML = await answer.text();
      const count = fresh.content.querySelectorAll('tr').length;
      if (count > 0) {
        rows.prepend(fresh.content);
        document.getElementById('none')?.remove();
        while (rows.rows.length > most) rows.deleteRow(-1);
        said.textContent = said.dataset.words.replace('{0}', count);
      }
    }
  } catch {
    // The viewer may be starting anew; the next question finds it.
  }
  if (follow.getAttribute('aria-pressed') === 'true') timer = window.setTimeout(ask, 1500);
}

follow?.addEventListener('click', () => {
  const on = follow.getAttribute('aria-pressed') !== 'true';
  follow.setAttribute('aria-pressed', String(on));
  window.clearTimeout(timer);
  if (on) void ask();
});

document.documentElement.classList.add('scripted');
if (window.location.hash === '#span') document.getElementById('span')?.focus({ preventScroll: true });
