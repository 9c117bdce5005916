// The one script of the console. Without it every page works as well.

// Only https and localhost have service workers.
navigator.serviceWorker?.register('/service-worker.js').catch(() => {});

// A form that is sent twice by a double tap is one message anyway (it carries a key); this spares the second request.
for (const form of document.querySelectorAll('form[data-once]')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
    // Whoever stops a slow page and tries again is not shut out.
    setTimeout(() => delete form.dataset.sent, 15000);
  });
}

// A prepared reply goes to where the cursor is instead of loading the page anew.
for (const link of document.querySelectorAll('a[data-insert]')) {
  link.addEventListener('click', event => {
    event.preventDefault();
    const text = document.getElementById('text');
    text.setRangeText(link.textContent, text.selectionStart, text.selectionEnd, 'end');
    text.focus();
  });
}

// How long WhatsApp still lets free text through. The words hold hours or minutes: the number in them is counted down, and the last hour in minutes.
for (const left of document.querySelectorAll('[data-left]')) {
  const until = Date.now() + Number(left.dataset.left);
  if (until <= Date.now()) continue;
  setInterval(() => {
    const minutes = Math.floor((until - Date.now()) / 60000);
    if (minutes < 0) left.textContent = left.dataset.shut;
    else left.textContent = left.dataset[minutes < 60 ? 'minutes' : 'hours'].replace('#', minutes < 60 ? minutes : Math.floor(minutes / 60));
  }, 30000);
}

// An open chat: the stream only says that something changed, the lines are fetched.
const live = document.querySelector('[data-live]');
if (live) {
  const stream = new EventSource(live.dataset.live);
  const status = Object.assign(document.createElement('p'), { className: 'quiet', role: 'status' });
  live.after(status);
  // The session ended, or the chat may be seen no more: what was said does not stay on the screen. What is being written does.
  const over = () => {
    stream.close();
    live.replaceChildren();
    status.textContent = live.dataset.over;
  };
  stream.addEventListener('changed', async () => {
    const answer = await fetch(live.dataset.lines);
    if (answer.redirected) return over();
    if (!answer.ok) return;
    const lines = await answer.text();
    // What was asked for before the end must not bring back what was said.
    if (stream.readyState === EventSource.CLOSED) return;
    live.innerHTML = lines;
    status.textContent = live.dataset.more;
    live.dispatchEvent(new Event('lines', { bubbles: true }));
  });
  stream.addEventListener('over', over);
}
