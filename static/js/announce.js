// One polite voice: short sentences, not too often, in a region that was there when the page came. It can be quietened.

import { shelf } from "./wire.js"

const voice = document.getElementById("voice")
const QUIET_FOR = 1500
let waiting = []
let timer = null

export function announce(sentences) {
  if (!sentences.length || !voice || shelf.get("quiet") === "yes") return
  waiting.push(...sentences)
  timer ??= setTimeout(speak, QUIET_FOR)
}

function speak() {
  timer = null
  voice.textContent = [...new Set(waiting)].slice(-3).join(" ")
  waiting = []
}
