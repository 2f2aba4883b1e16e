// Text of one colour, size and weight on one ground has one contrast: each kind of text on the page, with its places.
(within) => {
  const ground = ({ backgroundColor, backgroundImage, opacity, filter, mixBlendMode }) => [backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join()
  const grounds = new Map()
  function under(node) {
    if (!node) return ""
    if (!grounds.has(node)) grounds.set(node, `${ground(getComputedStyle(node))} ${under(node.parentElement)}`)
    return grounds.get(node)
  }
  const isText = (node) => node.matches("input, textarea, select, button") || [...node.childNodes].some((part) => part.nodeType === Node.TEXT_NODE && part.data.trim())
  window.textKinds = new Map()
  for (const node of document.querySelectorAll(`:is(${within}), :is(${within}) *`)) {
    if (!isText(node) || !node.checkVisibility({ visibilityProperty: true })) continue
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(node)
    const kind = [node.localName, node.getAttribute("class"), color, fontSize, fontWeight, textShadow, under(node)].join()
    textKinds.set(kind, [...(textKinds.get(kind) ?? []), node])
  }
  return [...textKinds.keys()]
}
