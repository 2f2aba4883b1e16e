// Read aloud and ask: the two who hear it are chosen once, and stand in every answer; what is written anew begins with what stands.

import { beginWith } from "./compose.js"

const heard = new Set()
const standing = { definition: "#centre blockquote", summary: "#summing-up .summary" }

function keepInStep() {
  for (const box of document.querySelectorAll("#heard-by input, .room-aloud [name=heard_by]")) box.checked = heard.has(box.value)
  for (const [name, words] of Object.entries(standing)) beginWith(words, document.querySelector(`#form-aloud-${name} textarea`))
}

document.addEventListener("change", ({ target }) => {
  if (target.closest("#heard-by")) heard[target.checked ? "add" : "delete"](target.value)
  keepInStep()
})
// Before the form is read, and after it has been emptied.
document.addEventListener("submit", (event) => {
  keepInStep()
  const form = event.target.closest(".room-aloud form")
  if (!form || heard.size === 2) return
  event.preventDefault()
  event.stopImmediatePropagation()
  const chooser = document.getElementById("heard-by")
  form.querySelector("[data-error]").textContent = chooser.dataset.missing
  chooser.querySelector("input").focus()
}, true)
for (const moment of ["sent", "board"]) document.addEventListener(moment, keepInStep)
keepInStep()
