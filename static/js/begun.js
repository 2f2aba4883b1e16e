// Words the citizen has begun to change are hers: when the helper's own go, or last time's, hers go on where she writes herself (P16).

import { waitBehind } from "./compose.js"

const begun = new Set()

document.addEventListener("input", ({ target }) => target.matches(":is(#written-for, #ask-earlier) textarea") && begun.add(target))
document.addEventListener("board", () => {
  for (const field of begun) {
    if (field.isConnected) continue
    begun.delete(field)
    // What was sent is empty again, or as it came.
    if (field.value.trim() && field.value !== field.defaultValue) goOn(field)
  }
})

function goOn({ name, type, value, dataset: { about, wish } }) {
  const stays = ["#written-for", "#ask-earlier"].includes(location.hash)
  const anew = wish && document.querySelector(`[data-open=reword-wish][data-fill="wish-${CSS.escape(wish)}"]`)
  if (stays) location.hash = `#ask-${about}`
  if (anew) return waitBehind(anew, [{ name, type, value }]), stays && anew.click()
  const own = document.querySelector(`#form-${about} textarea`)
  own.value = own.value && own.value !== own.dataset.filled ? `${own.value}\n${value}` : value
  own.dispatchEvent(new Event("input", { bubbles: true }))
}
