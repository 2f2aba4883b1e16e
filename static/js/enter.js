// The way in with a code: what a QR code brings after the # is filled in, and whoever waits goes on by itself when there is an answer.

const LOOK_AGAIN = 2500
const { state } = document.body.dataset
const code = document.getElementById("code")

// After the #, so that it stands in no log; and out of the address line, where the next person would read it.
if (code && /^#\d{8}$/.test(location.hash)) {
  code.value = location.hash.slice(1)
  history.replaceState(null, "", location.pathname)
  if (!document.querySelector(".error")) code.form.requestSubmit()
}

async function look() {
  try {
    const answer = await (await fetch("/enter/answer", { cache: "no-store" })).json()
    if (answer.state !== state) return location.reload()
  } catch {}
  setTimeout(look, LOOK_AGAIN)
}
if (state === "waits") setTimeout(look, LOOK_AGAIN)
