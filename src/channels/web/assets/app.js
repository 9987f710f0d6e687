/* global document, window, htmx, crypto, DataTransfer */

// What htmx has no attribute for: exchanges that are replaced in place, a fresh id for each message,
// Enter to send, scrolling, and words that come back when they could not be delivered.

const chat = document.getElementById('chat');
const log = document.getElementById('log');
const notice = document.getElementById('notice');
const field = document.getElementById('text');
const picker = document.getElementById('files');

htmx.registerExtension('exchange', {
  handle_swap: (style, target, fragment) =>
    style === 'exchange' && [...fragment.children].flatMap((exchange) => place(target, exchange)),
});

/** Each exchange stands once, and an answer is never overwritten by the word that it is awaited. */
function place(target, exchange) {
  const known = document.getElementById(exchange.id);
  if (!known) {
    target.append(exchange);
    reveal(exchange);
    return [exchange];
  }
  if (exchange.classList.contains('waiting')) return [];
  const following = isAtEnd() || known === target.lastElementChild;
  const hadFocus = known.contains(document.activeElement);
  const reply = exchange.querySelector('.reply');
  known.className = exchange.className;
  known.querySelector('.reply').replaceWith(reply);
  if (hadFocus) log.focus({ preventScroll: true });
  if (following) reveal(known);
  return [reply];
}

const isAtEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 80;

/** Shows the end of the conversation, or the beginning of an exchange that is longer than the view. */
function reveal(exchange) {
  const room = log.clientHeight;
  const top = exchange.offsetTop - log.offsetTop;
  log.scrollTop = exchange.offsetHeight > room ? top - 8 : log.scrollHeight;
}

function send(event) {
  const { ctx } = event.detail;
  const form = ctx.sourceElement;
  if (!form.matches('form.fresh')) return;
  if (form.matches('#composer') && field.value.trim() === '' && picked().length === 0) {
    event.preventDefault();
    return;
  }
  say('');
  // The request holds its own copy by now. The next message is another one.
  form.elements.messageId.value = crypto.randomUUID();
  if (form.matches('#composer')) {
    write('');
    pick([]);
  }
}

/** The same words under the same id: should they have arrived after all, they count once. */
function takeBack({ detail: { ctx } }) {
  const form = ctx?.sourceElement;
  if (!form?.matches('#composer') || field.value !== '' || picked().length > 0) return;
  const { body } = ctx.request;
  form.elements.messageId.value = body.get('messageId');
  write(body.get('text'));
  pick(body.getAll('files').filter((file) => file.name !== ''));
}

function write(text) {
  field.value = text;
  fit();
}

const picked = () => [...(picker?.files ?? [])];

/** Makes these the files to be sent, and shows their names. */
function pick(files) {
  if (!picker) return;
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  picker.files = chosen.files;
  document.querySelector('#files-hint output').textContent = files.map(({ name }) => name).join('、');
}

/** Says before anything is sent what could not be taken; the rest stays chosen. */
function checkPicked() {
  const { limit, tooLarge, most, tooMany, all, allTooLarge } = picker.dataset;
  const large = picked().filter(({ size }) => size > Number(limit));
  const fit = picked().filter((file) => !large.includes(file));
  const kept = fit.slice(0, Number(most));
  const isTooMuch = kept.reduce((sum, { size }) => sum + size, 0) > Number(all);
  pick(isTooMuch ? [] : kept);
  const problems = [
    large.length > 0 && tooLarge + large.map(({ name }) => name).join('、'),
    fit.length > kept.length && tooMany,
    isTooMuch && allTooLarge,
  ];
  say(problems.filter(Boolean).join(' '));
  field.focus();
}

/** For browsers that do not size the field by its content themselves. */
function fit() {
  if (window.CSS.supports('field-sizing', 'content')) return;
  field.rows = Math.min(6, field.value.split('\n').length);
}

function say(text) {
  notice.textContent = text;
}

/** While an input method composes, Enter chooses characters; Safari reports that only by the key code. */
function sendOnEnter(event) {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  field.form.requestSubmit();
}

/** The second click of a double click is no second tap. */
function ignoreDoubleClick(event) {
  if (event.detail > 1 && event.target.closest('form.fresh button')) event.preventDefault();
}

/** Asks again for what the server may have forgotten when it went down; what it still knows counts once. */
function askAgain() {
  for (const form of document.querySelectorAll('.exchange.waiting form.resend')) form.requestSubmit();
  if (document.querySelector('.exchange.waiting .sent-files')) say(chat.dataset.filesUnsure);
}

if (chat) {
  field.addEventListener('keydown', sendOnEnter);
  field.addEventListener('input', fit);
  picker?.addEventListener('change', checkPicked);
  chat.addEventListener('click', ignoreDoubleClick, true);
  document.addEventListener('htmx:config:request', send);
  document.addEventListener('htmx:response:error', takeBack);
  document.addEventListener('htmx:error', (event) => {
    takeBack(event);
    if (event.detail.ctx?.request.method === 'POST') say(chat.dataset.notSent);
  });
  document.addEventListener('htmx:sse:error', () => say(chat.dataset.offline));
  document.addEventListener('caught-up', () => {
    if (notice.textContent === chat.dataset.offline) say('');
    askAgain();
  });
  log.scrollTop = log.scrollHeight;
}
