# One parameter, seen whole: a · x against 10, and the sigmoid of x + a. After an article's two examples.

title = One parameter, seen whole
about = A single number learns: the loss over it is one curve, and every update a step on that curve.

gap = One weight
    .text =
        The whole network is `a * x`. For this example x = { $x } and the weight is { $a }, so it answers { $y }; it should say { $t }. The loss is the square of what is missing: { $loss }.
    .ask = Which way must the weight go?
    .option-up = Up
    .option-down = Down
    .right = Yes: { $y } is too small, and x is positive.
    .wrong = It answers { $y } and should say { $t }; x is positive.
    .do = Answer the question.

curve = The loss over the weight
    .text =
        With one weight the loss along the update, in the card, **is** the loss over that weight: a parabola. The update takes one step on it, as long as the slope there says, times the learning rate { $rate }.

        The slope is δ · x = { $delta } · { $x } = { $gradient }.
    .ask = From { $a }, where does the weight go?
    .right = Yes: { $a } − { $rate } · ({ $gradient }) = { $new }.
    .wrong = { $a } − { $rate } · ({ $gradient }).
    .mistake-added = You went uphill: the gradient is subtracted.
    .mistake-gradient = That is the gradient. How far the weight goes is the learning rate times it.
    .do = Answer the question, with three digits.

hundred = A hundred steps
    .text =
        The first step leaves { $percent }% of the gap to 10. So do the next, about: after 25, 50, 75 and 100 updates the weight is { $a25 }, { $a50 }, { $a75 } and { $a100 }. In the picture every update is a dot on the curve: long steps where it is steep, short ones near the bottom. It never quite rests there, for each x wants a weight of its own.
    .do = Press Play, up to step { $goal }.

shift = Another parameter: a shift
    .text =
        Now `sigmoid(x + a)` with cross-entropy: two clouds of points, about −1 and 3, and the shift a begins at { $a0 }. After 200, 400 and 600 updates it is { $a200 }, { $a400 } and { $a600 }; after { $goal } it is { $a1400 }. Its curve is no parabola: far out it is a straight slope, so the dots there are evenly apart.
    .do = Press Play, up to step { $goal }.

straight = Why it falls in a straight line
    .text =
        From { $a0 } the shift has come to { $a200 } in 200 updates, about the same amount in each. There every output is near 1. With cross-entropy δ is output − target, so a row of class 1 has a δ near 0 and a row of class 0 one near 1.
    .ask = How many of the rows push the shift down?
    .option-all = All of them
    .option-half = About half of them
    .option-none = Hardly any
    .right = Yes: the rows of class 0. Each moves it by { $rate } · 1, so the mean step is { $each }: in 200 updates that makes { $hundred }.
    .wrong = A δ near 0 does not push. Which rows have one near 1?
    .do = Answer the question.
