# Cross-entropy against squared error: a confident mistake, told by two losses.

title = Cross-entropy or squared error
about = A confident mistake, told by two losses: one shouts, the other whispers.

wrong = A confident mistake
    .text =
        One weight held at 1, one bias that learns, a sigmoid. For this row z = { $z }, so the output is { $a }; the target is { $t }. The network is almost certain, and wrong.

        The slope of the sigmoid there is { $slope }: the curve is flat.
    .ask = How strongly should it be corrected?
    .option-strong = Strongly: it is as wrong as can be
    .option-weak = Weakly: the curve is flat
    .right = So one would think. Whether it is depends on the loss.
    .wrong = The curve is flat, but the answer is as wrong as can be.
    .do = Answer the question.

two = Two losses, two deltas
    .text =
        The output's delta says how strongly. With **cross-entropy**, as here, or with the **squared error**: same network, same row, same output { $a }.
    .ask = Whose delta is larger?
    .option-entropy = Cross-entropy's
    .option-squared = The squared error's
    .right = Yes: { $entropy } with cross-entropy, { $squared } with the squared error: { $times } times as much.
    .wrong = The squared error multiplies its own slope by that of the sigmoid, { $slope }.
    .do = Answer the question.

cancel = What cancels
    .text =
        Both deltas are a product: the slope of the loss times the slope of the sigmoid. The slope of cross-entropy is { $loss } here; it grows just as the sigmoid's slope { $slope } shrinks, and of the product remains a − t = { $error }. The squared error's slope is never above 2, so the product vanishes.

        The card shows both curves over the output.

entropy = Cross-entropy learns
    .text =
        With cross-entropy the bias goes from { $start } to { $end } in { $goal } updates, to where the two clouds part.
    .do = Press Play and let it run to step { $goal }.

squared = The squared error waits
    .text =
        The same start with the squared error: after { $goal } updates the bias has gone from { $start } to { $end }. It would arrive in the end, but half of the rows, wrong as they are, hardly pull.
    .do = Press Play and let it run to step { $goal }.
