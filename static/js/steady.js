// Whatever comes or goes above it, the field somebody types in stays where it is (P12): its page is scrolled by as much.
// Where there is too little to scroll, its form makes room, or its dialog stands a little higher or lower, until its person has gone elsewhere.

import { keeping } from "./board.js"

const WRITTEN_IN = "textarea, input:not([type]), input[type=text]"
let roomy = null
// Less than a pixel is not scrolled, but not forgotten: many of them would be seen.
let [held, less] = [null, 0]

keeping.steady = (rearrange) => {
  const field = document.activeElement.matches(WRITTEN_IN) ? document.activeElement : null
  const before = field?.getBoundingClientRect().top
  rearrange()
  if (held !== field) [held, less] = [field, 0]
  const moved = () => (field === document.activeElement ? field.getBoundingClientRect().top - before + less : 0)
  if (Math.abs(moved()) >= 1) {
    const scroller = scrollerOf(field)
    scroller.scrollTop += moved()
    if (Math.abs(moved()) >= 1 && field.form) makeRoom(field.form, scroller, moved())
  }
  less = Math.abs(moved()) < 1 ? moved() : 0
}

function makeRoom(form, scroller, missing) {
  roomy = form
  const dialog = form.closest("dialog")
  // A dialog stands in the middle: it moves when anything in it comes or goes.
  if (dialog) return (dialog.style.translate = `0 ${parseFloat(dialog.style.translate.split(" ")[1] ?? 0) - missing}px`)
  const [side, most] = missing < 0 ? ["paddingTop", -missing] : ["paddingBottom", scroller.clientHeight]
  form.style[side] = `${parseFloat(getComputedStyle(form)[side]) + most}px`
  if (missing > 0) scroller.scrollTop += missing
}

function scrollerOf(field) {
  for (let at = field.parentElement; at && at !== document.body; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return document.scrollingElement
}

document.addEventListener("focusout", () => setTimeout(() => {
  if (!roomy || roomy.contains(document.activeElement)) return
  roomy.style.paddingTop = roomy.style.paddingBottom = ""
  if (roomy.closest("dialog")) roomy.closest("dialog").style.translate = ""
  roomy = null
}, 300))
