/* global document, window, htmx, crypto */

// What htmx has no attribute for: exchanges that are replaced in place, a fresh id for each message,
// Enter to send, scrolling, and words that come back when they could not be delivered.

const chat = document.getElementById('chat');
const log = document.getElementById('log');
const notice = document.getElementById('notice');
const field = document.getElementById('text');

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
  if (form.matches('#composer') && field.value.trim() === '') {
    event.preventDefault();
    return;
  }
  say('');
  // The request holds its own copy by now. The next message is another one.
  form.elements.messageId.value = crypto.randomUUID();
  if (form.matches('#composer')) write('');
}

/** The same words under the same id: should they have arrived after all, they count once. */
function takeBack({ detail: { ctx } }) {
  const form = ctx?.sourceElement;
  if (!form?.matches('#composer') || field.value !== '') return;
  form.elements.messageId.value = ctx.request.body.get('messageId');
  write(ctx.request.body.get('text'));
}

function write(text) {
  field.value = text;
  fit();
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
}

if (chat) {
  field.addEventListener('keydown', sendOnEnter);
  field.addEventListener('input', fit);
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
