// The conversation: follows the events of the server, which are the same whether they happen now or are told again.
import { bar, byId, element, grouped, less } from './page.js';

const log = byId('log');
const question = byId('question');
const KEY = 'conversation';

let address = '';
let begun = false;
let answering = false;
let sent = [];
const calls = new Map();
const rows = new Map();

// ---- the conversation as the server tells it

const events = {
  question(event) {
    byId('welcome').hidden = true;
    add(element('div', { className: 'bubble question' }, event.text));
    if (!event.headroom) {
      add(element('p', { className: 'aside small' }, 'sent without Headroom'));
    }
    setAnswering(true);
    say('The agent begins.', 'busy');
  },

  request(event) {
    sent = sent.slice(0, event.unchanged).concat(event.messages);
    event.messages.flatMap(message => message.results).forEach(showResult);
    addRow(event.number, event.unchanged, sent);
    say(`Request ${event.number} is sent; waiting for the model.`, 'busy');
  },

  reply(event) {
    if (event.calls.length > 0) {
      if (event.text !== '') {
        add(element('p', { className: 'saying' }, event.text));
      }
      event.calls.forEach(showCall);
      say('Tools are at work.', 'busy');
    }
    fillRow(event.number, event.bill);
    showTotal(event.total);
  },

  answer(event) {
    add(element('div', { className: 'bubble answer' }, event.text));
    byId('announcer').textContent = 'Answer: ' + event.text;
    setAnswering(false);
    say('');
  },

  failure(event) {
    add(element('div', { className: 'bubble failure' }, 'The model did not answer. ' + event.text));
    byId('announcer').textContent = 'The model did not answer.';
    setAnswering(false);
    say('');
  },
};

function add(child) {
  const atTheEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  log.append(child);
  if (atTheEnd) {
    log.scrollTop = log.scrollHeight;
  }
}

function say(words, kind = '') {
  byId('status').textContent = words;
  byId('status').className = 'status ' + kind;
}

function setAnswering(now) {
  answering = now;
  byId('send').disabled = now;
  document.querySelectorAll('#suggestions button').forEach(button => { button.disabled = now; });
}

// ---- tools

function showCall(call) {
  const cost = element('span', { className: 'cost' }, 'running');
  const panes = element('div', { className: 'panes' });
  const card = element('details', { className: 'tool' },
    element('summary', {},
      element('span', { className: 'name' }, call.tool),
      element('span', { className: 'arguments', title: call.arguments }, call.arguments),
      cost),
    panes);
  calls.set(call.id, { card, cost, panes });
  add(card);
}

function showResult(result) {
  const call = calls.get(result.id);
  if (call === undefined) {
    return;
  }
  const changed = result.original !== result.sent;
  if (result.tool === 'headroom_retrieve') {
    call.card.classList.add('retrieval');
    call.cost.replaceChildren(tokens(result.sentTokens), ' ',
      element('span', { className: 'tag' }, 'fetched what was left out'));
  } else if (changed) {
    call.cost.replaceChildren(`${grouped(result.originalTokens)} → ${grouped(result.sentTokens)} `,
      element('span', { className: 'tag' }, less(result.originalTokens, result.sentTokens) + ' saved'));
  } else {
    call.cost.replaceChildren(tokens(result.sentTokens));
  }
  call.panes.classList.toggle('one', !changed);
  call.panes.replaceChildren(...(changed
    ? [pane('The tool returned', tokens(result.originalTokens), result.original),
       pane('The model was sent', `${tokens(result.sentTokens)}, ${leftOut(result)}`, result.sent)]
    : [pane('The model was sent what the tool returned', tokens(result.sentTokens), result.sent)]));
}

const tokens = number => grouped(number) + ' tokens';

const leftOut = result => result.leftOut === '' ? 'nothing left out' : result.leftOut + ' left out';

function pane(title, words, text) {
  return element('section', {}, element('h3', {}, title + ' ', element('span', {}, words)),
    element('pre', { tabIndex: 0 }, text));
}

// ---- costs

function addRow(number, unchanged, messages) {
  const show = element('button', { type: 'button', className: 'link', ariaLabel: `Show what request ${number} sent` }, 'show');
  show.addEventListener('click', () => showRequest(number, unchanged, messages));
  const row = element('tr', { className: 'waiting' }, element('td', {}, String(number)),
    element('td', {}, '…'), element('td', {}, '…'), element('td', {}, '…'), element('td', {}, show));
  rows.set(number, row);
  byId('requests').append(row);
  row.scrollIntoView({ block: 'nearest' });
}

function fillRow(number, bill) {
  const row = rows.get(number);
  const onlyFetches = bill.retrievals > 0 && bill.without === 0;
  row.className = '';
  row.children[1].textContent = onlyFetches ? 'none' : grouped(bill.without);
  row.children[2].textContent = grouped(bill.sent);
  row.children[3].replaceChildren(onlyFetches ? element('span', { className: 'tag fetch' }, 'fetches') : change(bill));
}

const change = bill => bill.sent > bill.without
  ? '+' + grouped(bill.sent - bill.without)
  : less(bill.without, bill.sent);

const counted = (number, what) => `${grouped(number)} ${what}${number === 1 ? '' : 's'}`;

function showTotal(total) {
  const longest = Math.max(total.without, total.sent);
  byId('saved').textContent = less(total.without, total.sent).replace('+', '');
  byId('saved-words').textContent = total.sent > total.without ? 'more input tokens, as yet' : 'fewer input tokens';
  bar('without', total.without, longest);
  bar('sent', total.sent, longest);
  byId('total-requests').textContent = counted(total.requests, 'request');
  byId('total-retrievals').textContent = counted(total.retrievals, 'retrieval');
}

function showRequest(number, unchanged, messages) {
  byId('detail-title').textContent = `Request ${number}, as the model was sent it`;
  byId('detail-words').textContent = unchanged === 0
    ? `${messages.length} messages.`
    : `${messages.length} messages. The first ${unchanged} are byte for byte those of request ${number - 1}, which is what `
      + 'prompt caches need.';
  const old = element('details', {}, element('summary', {}, `Show the first ${unchanged}`),
    element('ol', { className: 'messages' }, ...messages.slice(0, unchanged).map(shown)));
  byId('detail-messages').replaceChildren(
    ...(unchanged === 0 ? [] : [element('li', {}, old)]), ...messages.slice(unchanged).map(shown));
  byId('detail').showModal();
}

const shown = message => element('li', {}, element('span', { className: 'role' }, message.role),
  ...texts(message).map(text => element('pre', { tabIndex: 0 }, text)));

function texts(message) {
  return [
    ...(message.text === '' ? [] : [message.text]),
    ...message.calls.map(call => `${call.tool} ${call.arguments}`),
    ...message.results.map(result => result.sent),
  ];
}

// ---- asking

async function ask(text) {
  const response = await fetch(address + '/questions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ text, headroom: byId('headroom').checked }),
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Error(problem.detail ?? `The server says ${response.status}.`);
  }
}

async function submit() {
  if (answering) {
    return;
  }
  const text = question.value;
  setAnswering(true);
  try {
    await ask(text);
    question.value = '';
  } catch (problem) {
    setAnswering(false);
    say(problem.message, 'wrong');
  }
  question.focus();
}

byId('ask').addEventListener('submit', event => {
  event.preventDefault();
  submit();
});

question.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  }
});

byId('suggestions').addEventListener('click', event => {
  if (event.target.matches('button')) {
    question.value = event.target.textContent;
    submit();
  }
});

byId('new').addEventListener('click', () => {
  sessionStorage.removeItem(KEY);
  location.reload();
});

// ---- opening: a page that is loaded again goes on with its conversation

async function open() {
  const response = await fetch('api/conversations', { method: 'POST' });
  const opened = await response.json();
  sessionStorage.setItem(KEY, JSON.stringify(opened));
  follow(opened);
}

function follow(opened) {
  address = 'api/conversations/' + encodeURIComponent(opened.id);
  byId('model').textContent = opened.model.scripted ? 'scripted model, offline' : opened.model.name;
  const source = new EventSource(address + '/events');
  for (const [name, show] of Object.entries(events)) {
    source.addEventListener(name, event => {
      begun = true;
      show(JSON.parse(event.data));
    });
  }
  source.addEventListener('open', () => answering || say(''));
  source.addEventListener('error', () => {
    if (source.readyState !== EventSource.CLOSED) {
      say('The connection broke; trying again.', 'wrong');
    } else if (begun) {
      setAnswering(true);
      say('The server has forgotten this conversation; start a new one.', 'wrong');
    } else {
      open();
    }
  });
}

const kept = sessionStorage.getItem(KEY);
if (kept === null) {
  open();
} else {
  follow(JSON.parse(kept));
}
question.focus();
