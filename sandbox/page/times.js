/** Moments as people in Mataram read them, and spans in words. */

import { language } from "./words.js";

export const ZONE = "Asia/Makassar";
const LOCALES = { id: "id-ID", en: "en-GB" };
const SECONDS = { week: 604800, day: 86400, hour: 3600, minute: 60, second: 1 };

function format(date, options) {
  return new Intl.DateTimeFormat(LOCALES[language()], { timeZone: ZONE, ...options }).format(date);
}

export function hourOf(date) {
  return format(date, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).replace(":", ".");
}

export function dayOf(date) {
  return format(date, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

export function shortDayOf(date) {
  return format(date, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
}

/** Sorts and compares: the same text for the same day in Mataram. */
export function dayKey(date) {
  return new Intl.DateTimeFormat("en-CA", { timeZone: ZONE }).format(date);
}

/** At most the two greatest units: "3 hari 2 jam". */
export function spanOf(seconds) {
  let left = Math.round(Math.abs(seconds));
  const parts = [];
  for (const [unit, size] of Object.entries(SECONDS)) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count || (unit === "second" && !parts.length)) parts.push(counted(count, unit));
  }
  return parts.slice(0, 2).join(" ");
}

function counted(count, unit) {
  return count.toLocaleString(LOCALES[language()], { style: "unit", unit, unitDisplay: "long" });
}

export function secondsIn(unit) {
  return SECONDS[unit];
}
