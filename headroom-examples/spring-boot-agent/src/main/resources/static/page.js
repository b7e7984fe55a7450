// What both pages need. Everything that is shown is set as text, never as markup.

const whole = new Intl.NumberFormat('en-US');

/** 12345 -> "12,345" */
export const grouped = number => whole.format(number);

/** How much less the second number is: "84.3 %", or "+90.0 %" when it is more. */
export function less(before, after) {
  if (before === 0) {
    return '0 %';
  }
  const percent = 100 * (before - after) / before;
  return (percent < 0 ? '+' : '') + Math.abs(percent).toFixed(1) + ' %';
}

export const byId = id => document.getElementById(id);

/** An element with properties and children; strings become text. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) {
      made[name] = value;
    } else {
      made.setAttribute(name, value);
    }
  }
  made.append(...children);
  return made;
}

/** A number in its place, and a bar as long as its share of the longest. */
export function bar(name, number, longest) {
  byId('total-' + name).textContent = grouped(number);
  byId('bar-' + name).style.width = (longest === 0 ? 0 : 100 * number / longest) + '%';
}
