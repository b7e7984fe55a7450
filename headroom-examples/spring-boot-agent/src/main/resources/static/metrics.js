// Reads the actuator every two seconds while the page is seen. It shows numbers and names of tools, no content.
import { bar, byId, element, grouped, less } from './page.js';

const METERS = [
  ['headroom.tokens', 'stage:before'],
  ['headroom.tokens', 'stage:after'],
  ['headroom.blocks', 'outcome:lossless'],
  ['headroom.blocks', 'outcome:reversible'],
  ['headroom.blocks', 'outcome:unchanged'],
  ['headroom.retrievals', 'outcome:found'],
  ['headroom.optimize', ''],
];

async function read(path) {
  const response = await fetch('actuator/' + path);
  if (!response.ok) {
    throw new Error(`/actuator/${path} says ${response.status}`);
  }
  return response.json();
}

async function meter([name, tag]) {
  const path = `metrics/${name}` + (tag === '' ? '' : '?tag=' + tag);
  return { name, tag, path, ...await read(path) };
}

function row(...cells) {
  return element('tr', {}, ...cells.map(([content, className = '']) => element('td', { className }, content)));
}

function value(meter) {
  const of = statistic => meter.measurements.find(found => found.statistic === statistic)?.value ?? 0;
  return of('TOTAL_TIME') > 0
    ? `${grouped(of('COUNT'))} in ${grouped(Math.round(1000 * of('TOTAL_TIME')))} ms`
    : grouped(of('COUNT'));
}

function showMeters(meters) {
  byId('meters').replaceChildren(...meters.map(meter => row(
    [element('a', { href: 'actuator/' + meter.path }, element('code', {}, meter.name)), 'text'],
    [element('code', {}, meter.tag.replace(':', '=')), 'text'],
    [value(meter)],
    [meter.description ?? '', 'text wrap'])));
}

function showTools(tools) {
  byId('tools').replaceChildren(...Object.entries(tools).map(([tool, sums]) => row(
    [element('code', {}, tool), 'text'],
    [grouped(sums.toolResults)],
    [grouped(sums.tokensBefore)],
    [grouped(sums.tokensAfter)],
    [less(sums.tokensBefore, sums.tokensAfter)])));
}

function showCalls(calls) {
  byId('calls').replaceChildren(...calls.slice(0, 8).map(call => row(
    [new Date(call.at).toLocaleTimeString('en-GB'), 'text'],
    [grouped(call.toolResults)],
    [grouped(call.tokensBefore)],
    [grouped(call.tokensAfter)],
    [(call.micros / 1000).toFixed(1)],
    [call.newToolResults.map(words).join('; '), 'text wrap'])));
}

function words(result) {
  const leftOut = result.leftOut === '' ? '' : `, ${result.leftOut} left out`;
  return `${result.tool} ${result.outcome}${leftOut}`;
}

function showTotal(totals) {
  byId('saved').textContent = less(totals.tokensBefore, totals.tokensAfter);
  bar('before', totals.tokensBefore, totals.tokensBefore);
  bar('after', totals.tokensAfter, totals.tokensBefore);
}

async function refresh() {
  if (document.hidden) {
    return;
  }
  try {
    const [headroom, meters] = await Promise.all([read('headroom'), Promise.all(METERS.map(meter))]);
    showTotal(headroom.totals);
    showTools(headroom.tools);
    showMeters(meters);
    showCalls(headroom.lastCalls);
    byId('status').textContent = '';
  } catch (problem) {
    byId('status').textContent = `Not up to date: ${problem.message}.`;
  }
}

refresh();
setInterval(refresh, 2000);
document.addEventListener('visibilitychange', refresh);
