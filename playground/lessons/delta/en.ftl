# Five minutes: what a delta is. On the worked exercise: one example, 3 inputs, 2 hidden units, 1 output, no biases.

title = Five minutes: what a delta is
about = One example, one update, every number: forward, back, and what each unit is told.

guess = A network guesses
    .text =
        One example goes in: { $x1 }, { $x2 } and { $x3 }. Every line is a weight, blue where it is positive, orange where it is negative. The output on the right says { $a }; it should say { $t }.

        To learn is to change the weights a little so that the next guess is better. Which ones, which way, how much? For that every unit gets one number, its **delta**.
    .do = Press the button in the ring, to walk through this update.

forward = Forward: how the guess came about
    .text =
        A unit adds up what comes in, each times its weight: { $x1 } · { $w1 } + { $x2 } · { $w2 } + { $x3 } · { $w3 } = { $z }. That is **z**. The sigmoid makes { $h } of it: its **activation**, which it hands on.
    .do = Go on to the next phase: the arrow in the bar, or the down key.

loss = Loss: how wrong is it?
    .text =
        The output is { $a }, the target { $t }: { $missing } is missing. The loss is half the square of that.
    .ask = Which way should the output go?
    .option-up = Up
    .option-down = Down
    .right = Yes: up. All that follows says to each unit and each weight what it must do for that.
    .wrong = Compare { $a } with the target { $t } again.
    .do = Answer the question.

output = Backward: the output's delta
    .text =
        The delta of a unit says **how much the loss would grow if its z grew a little**. For this output that is error times slope: ({ $a } − { $t }) · { $slope }. The slope says how much a follows z; a sigmoid's is never above 0.25.
    .ask = Which sign has that delta?
    .right = Yes: { $delta }. A negative delta says: more z, less loss. So z should grow.
    .wrong = The slope is positive, so the sign is that of { $a } − { $t }.
    .do = Answer the question.

hidden = Backward: a hidden unit's delta
    .text =
        The hidden unit in the ring has no target. What it did wrong, it did through its weight { $w } to the output. So it is told the output's delta, times that weight, times its own slope: { $delta } · { $w } · { $slope }.
    .ask = What is its delta?
    .right = Yes: { $hidden }. The other hidden unit has a negative weight to the output, so it is told the opposite: { $other }.
    .wrong = Multiply the three numbers: { $delta } · { $w } · { $slope }.
    .mistake-slope = That is the output's delta times the weight. The unit's own slope is missing: times { $slope }.
    .mistake-sign = Right size, other sign: the output's delta is negative.
    .mistake-unit = That is the delta of the other hidden unit.
    .do = Answer the question, with three digits.

gradient = From delta to a weight
    .text =
        A weight's **gradient** is what came in through it times the delta it leads to: { $x } · { $delta } = { $gradient }. Delta belongs to a unit, the gradient to a weight. The card on the right shows both factors.

        Gradient descent goes against the gradient.
    .ask = What will this weight of { $w } do?
    .option-grow = Grow
    .option-shrink = Shrink
    .right = Yes. The gradient is negative, and the update is minus the learning rate times it: so the weight grows.
    .wrong = The update is **minus** the learning rate times { $gradient }.
    .do = Answer the question.

update = All weights move at once
    .text =
        { $w } − { $rate } · ({ $gradient }) = { $new }. Every weight does so, all with the deltas of before. Then the next update begins, forward again.

        Now let it run: after { $goal } updates the output has come from { $a } to { $later }.
    .do = Press Play and let it run for { $goal } updates.
