"use strict";
(() => {
  const make = (tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };

  // Tabs: the forms of a payload, of which one is seen (WAI-ARIA Authoring Practices, tabs with automatic activation).
  const select = (tabs, index, focus) => tabs.forEach((tab, i) => {
    tab.button.setAttribute("aria-selected", String(i === index));
    tab.button.tabIndex = i === index ? 0 : -1;
    tab.form.hidden = i !== index;
    if (i === index && focus) tab.button.focus();
  });

  const steps = { ArrowRight: 1, ArrowLeft: -1 };
  const move = (tabs, event) => {
    const now = tabs.findIndex(tab => tab.button === event.target);
    const last = tabs.length - 1;
    const to = event.key === "Home" ? 0 : event.key === "End" ? last : now + (steps[event.key] ?? 0);
    if (to === now) return;
    event.preventDefault();
    select(tabs, (to + tabs.length) % tabs.length, true);
  };

  const makeTabs = side => {
    const list = make("div", "");
    list.className = "tabs";
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", "Texts after");
    const view = side.closest("details").id;
    const tabs = [...side.querySelectorAll(".form")].map((form, i) => {
      const button = make("button", form.dataset.name);
      button.type = "button";
      button.id = `${view}-tab-${i}`;
      button.setAttribute("role", "tab");
      form.id = `${view}-form-${i}`;
      form.setAttribute("role", "tabpanel");
      form.setAttribute("aria-labelledby", button.id);
      button.setAttribute("aria-controls", form.id);
      list.append(button);
      return { button, form };
    });
    tabs.forEach((tab, i) => tab.button.addEventListener("click", () => select(tabs, i, false)));
    list.addEventListener("keydown", event => move(tabs, event));
    side.prepend(list);
    side.classList.add("tabbed");
    select(tabs, 0, false);
  };

  // A payload's view is made when it is opened, so that a page of many payloads is there at once.
  const open = view => {
    const side = view.querySelector(".after:not(.tabbed)");
    if (side) makeTabs(side);
  };
  for (const view of document.querySelectorAll("details.view")) {
    view.addEventListener("toggle", () => view.open && open(view));
  }

  const follow = () => {
    const view = document.getElementById(location.hash.slice(1));
    if (!view || view.tagName !== "DETAILS") return;
    view.open = true;
    open(view);
    view.querySelector("summary").focus();
    view.scrollIntoView();
  };
  addEventListener("hashchange", follow);

  // Sorting: a button in each header. What is missing a number is sorted by its text.
  const table = document.getElementById("payload-table");
  const body = table.tBodies[0];
  const original = [...body.rows];
  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);
  };
  const compare = (a, b) => typeof a === "number" ? a - b : a.localeCompare(b, "en");

  const sort = (header, column) => {
    const number = header.classList.contains("number");
    const first = number ? "descending" : "ascending";
    const second = number ? "ascending" : "descending";
    const now = header.getAttribute("aria-sort");
    const order = now === first ? second : now === second ? null : first;
    table.querySelectorAll("th[aria-sort]").forEach(other => other.removeAttribute("aria-sort"));
    const sign = order === "descending" ? -1 : 1;
    const rows = order === null ? original
      : [...original].sort((a, b) => sign * compare(value(a, column), value(b, column)));
    if (order !== null) header.setAttribute("aria-sort", order);
    body.append(...rows);
  };
  [...table.tHead.rows[0].cells].forEach((header, column) => {
    const button = make("button", header.textContent);
    button.type = "button";
    button.addEventListener("click", () => sort(header, column));
    header.replaceChildren(button);
  });

  // The filter: every word must be in the name, kind or tool.
  const input = document.getElementById("filter-text");
  const count = document.getElementById("filter-count");
  const filter = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(word => word);
    let shown = 0;
    for (const row of original) {
      const text = [0, 1, 2].map(column => row.cells[column].textContent).join(" ").toLowerCase();
      row.hidden = !words.every(word => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    count.textContent = words.length === 0 ? "" : `${shown} of ${original.length}`;
  };
  input.addEventListener("input", filter);
  document.getElementById("filter").hidden = false;

  follow();
  document.documentElement.dataset.ready = "true";
})();
