"""What a citizen said, what somebody read back to them, and what somebody had understood: written by hand, in Danish."""

BANGE = "Jeg er ikke bange for at arbejde. Når jeg ved, at huslejen er betalt, kan jeg prøve."
RYG = "Jeg kan stå op i to timer, så gør det ondt i ryggen resten af dagen, og så kan jeg ikke hente Liv."
LANG = (
    "Jeg har arbejdet i ti år på lageret, og jeg var god til det. Så fik jeg ondt i ryggen, og siden har jeg været "
    "hjemme. Jeg savner at have nogen at spise frokost med. Jeg vil ikke have et job, hvor jeg skal lyve om, hvad jeg "
    "kan. Det værste er brevene fra kommunen, for dem tør jeg ikke åbne."
)
PENGE = "Ro om pengene, mens jeg prøver"
HJEMME = "Være hjemme, når Liv kommer fra skole"
HÆNDER = "Et par timer om dagen, hvor jeg bruger mine hænder, tæt på hvor jeg bor"
SØVN = "Jeg sover tre timer om natten, og så kan jeg ikke huske, hvad I siger til mig."

READ_BACK = (
    (BANGE, BANGE),
    (BANGE, "Jeg er ikke bange for at arbejde. Når jeg ved, at huslejen er betalt, kan jeg godt prøve."),
    (BANGE, "Du er ikke bange for at arbejde. Når du ved, at huslejen er betalt, kan du prøve."),
    (BANGE, "Hun er ikke bange for at arbejde, når hun ved, at huslejen er betalt, kan hun prøve."),
    (BANGE, "Du siger, at du ikke er bange for at arbejde. Når du ved, at huslejen er betalt, kan du prøve."),
    (BANGE, "Jeg hører dig sige: Jeg er ikke bange for at arbejde. Når jeg ved, at huslejen er betalt, kan jeg prøve."),
    (BANGE, "Du er ikke bange for arbejde. Når du ved, at huslejen er betalt, så kan du prøve."),
    (RYG, RYG.upper()),
    (RYG, "Du kan stå op i to timer, så gør det ondt i ryggen resten af dagen."),
    (RYG, "Du kan stå op i to timer, så har du ondt i ryggen resten af dagen, og så kan du ikke hente Liv."),
    (LANG, "Du savner at have nogen at spise frokost med."),
    (LANG, "Det værste er brevene fra kommunen, for dem tør du ikke åbne."),
    (LANG, "Du har arbejdet i ti år på lageret, og du var god til det. Så fik du ondt i ryggen."),
    (LANG, "Du vil ikke have et job, hvor du skal lyve om, hvad du kan. Du savner at have nogen at spise frokost med."),
    (PENGE, "Ro om pengene, mens du prøver"),
    (PENGE, "Du vil have ro om pengene, mens du prøver."),
    (HJEMME, "At være hjemme, når Liv kommer fra skole."),
    (HJEMME, "Du vil være hjemme, når Liv kommer hjem fra skole."),
    (HÆNDER, "Et par timer om dagen, hvor du bruger dine hænder, tæt på hvor du bor"),
    (SØVN, "Du sover kun tre timer om natten, og så kan du ikke huske, hvad vi siger til dig."),
)
"""What was said, and the same read back: as it stood, turned to *you*, with a word changed or added, or one part of it."""

UNDERSTOOD = (
    (BANGE, "Du vil gerne i gang, men først når du er sikker på, at du kan blive boende."),
    (BANGE, "Huslejen er det, der afgør det: er den betalt, er du klar til at arbejde."),
    (BANGE, "Det er ikke arbejdet, du er bange for. Det er at stå uden penge til huslejen."),
    (BANGE, "Jeg forstår det sådan, at du er modig nok til et job, hvis nogen tager uroen om huslejen fra dig."),
    (BANGE, "Du kan prøve at arbejde, hvis huslejen er betalt imens."),
    (RYG, "Det er ikke de to timer, der er problemet, men det, ryggen gør bagefter, hvor du mister tiden med Liv."),
    (RYG, "Ryggen holder til omkring to timer på benene. Derefter er dagen ødelagt, også for Liv."),
    (RYG, "Prisen for at stå op for længe betaler du hjemme: du kan ikke nå at hente Liv."),
    (
        LANG,
        "Du har altid kunnet arbejde, og det er du stolt af. Nu er du alene om dagen, og det er næsten værre end ryggen.",
    ),
    (LANG, "Du savner kolleger mere end lønnen, og du vil kun have et job, hvor du kan sige sandheden om ryggen."),
    (LANG, "Vores breve gør dig bange. Du lader dem ligge, og så ved du ikke, hvad vi har bestemt."),
    (LANG, "Jeg hører tre ting: ryggen, ensomheden til frokost, og brevene fra kommunen, som du ikke tør åbne."),
    (PENGE, "Du kan først tænke på arbejde, når økonomien ligger fast."),
    (PENGE, "Ingen må røre din ydelse, så længe forsøget varer."),
    (PENGE, "Pengene skal være sikre, ellers bliver et forsøg for farligt for dig."),
    (HJEMME, "Arbejdet skal slutte så tidligt, at Liv ikke kommer hjem til et tomt hus."),
    (HJEMME, "Eftermiddagen er Livs. Vi skal ikke foreslå noget, der ligger efter skoletid."),
    (HÆNDER, "Noget praktisk på deltid, som du kan cykle til."),
    (HÆNDER, "Du vil bruge hænderne og ikke sidde ved en skærm, og vejen dertil skal være kort."),
    (SØVN, "Når du glemmer, hvad vi har aftalt, er det, fordi du er så træt. Vi skal skrive det ned for dig."),
)
"""What was said, and what somebody had understood of it: in their own words, though the matter’s nouns are the same."""
