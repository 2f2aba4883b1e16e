// Hands the secret of a link over to the server, and goes to the seat it opens.

const heading = document.querySelector("h1")
const sentence = document.getElementById("sentence")
const again = document.getElementById("again")

async function handOver() {
  const answer = await fetch("/join", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": document.body.dataset.csrf },
    body: JSON.stringify({ token: location.hash.slice(1) }),
  })
  const { to, message } = await answer.json()
  if (to) return location.replace(to)
  // Only now: a link that could not be handed over must still stand in the address for the next try.
  history.replaceState(null, "", location.pathname)
  fail(message)
}

function fail(message) {
  heading.textContent = document.title = heading.dataset.failed
  sentence.textContent = message
}

function tryIt() {
  again.hidden = true
  handOver().catch(() => {
    fail(sentence.dataset.offline)
    again.hidden = false
  })
}

again.addEventListener("click", tryIt)
// A new link opened in the tab where the old one failed changes no more than what stands after the #.
addEventListener("hashchange", tryIt)
tryIt()
