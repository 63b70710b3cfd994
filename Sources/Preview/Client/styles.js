// Exchanges style sheets in the open page. The old one goes when the new one is there, so no moment is without style.

import { exchangedStyle } from "./exchange.js";
import { quietly } from "./page.js";

const absolute = (address) => new URL(address, location.href).href;

/** False if the page has no such sheet: then only a reload helps. `failed` is called if a sheet does not load. */
export function exchangeStyles(pairs, failed) {
  const links = quietly(() => [...document.querySelectorAll('link[rel~="stylesheet"]')]);
  const exchanges = pairs.map(([old, next]) => [links.filter((link) => link.href === absolute(old)).at(-1), next]);
  if (exchanges.some(([link]) => !link)) return false;
  for (const [link, next] of exchanges) exchange(link, next, failed);
  return true;
}

function exchange(link, next, failed) {
  const fresh = link.cloneNode();
  fresh.removeAttribute("integrity");
  fresh.href = next;
  fresh.addEventListener("load", () => link.remove(), { once: true });
  fresh.addEventListener("error", failed, { once: true });
  link.after(fresh);
  exchangedStyle(link, fresh);
}
