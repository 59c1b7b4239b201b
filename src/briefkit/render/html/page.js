
// Filters the rows of chronologies and opens what they rest on. Without it, all rows are shown and each opens by itself.
"use strict";
(() => {
  const template = document.getElementById("briefkit:filter");
  if (!template) return;
  const panel = document.importNode(template.content, true).firstElementChild;
  const rows = [...document.querySelectorAll("tr[data-actors], tr[data-places], tr[data-kinds]")];
  const picks = [...panel.querySelectorAll("select")];
  const told = panel.querySelector("output");
  const list = (row, pick) => (row.dataset[pick.dataset.picks] ?? "").split("\n").filter(Boolean);

  const show = () => {
    let shown = 0;
    for (const row of rows) {
      row.hidden = picks.some((pick) => pick.value && !list(row, pick).includes(pick.value));
      shown += !row.hidden;
    }
    told.textContent = picks.length ? told.dataset.words.replace("{shown}", shown).replace("{all}", rows.length) : "";
  };
  const reset = () => {
    for (const pick of picks) pick.value = "";
    show();
  };
  const reveal = () => {
    const place = document.querySelector(":target");
    if (!place?.hidden) return;
    reset();
    place.scrollIntoView();
  };
  const toggle = ({ currentTarget: button }) => {
    const folded = [...document.querySelectorAll("details")];
    const open = folded.some((each) => !each.open);
    for (const each of folded) each.open = open;
    button.textContent = open ? button.dataset.closes : button.dataset.opens;
  };

  for (const pick of picks) {
    const values = [...new Set(rows.flatMap((row) => list(row, pick)))].sort((one, other) => one.localeCompare(other));
    pick.append(...values.map((value) => new Option(value, value)));
    pick.addEventListener("change", show);
  }
  panel.querySelector("[data-does=reset]")?.addEventListener("click", reset);
  panel.querySelector("[data-does=open]")?.addEventListener("click", toggle);
  addEventListener("hashchange", reveal);
  template.after(panel);
  show();
})();
