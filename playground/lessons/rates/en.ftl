# Learning rates side by side: one weight on a parabola, from one start.

title = Learning rates side by side
about = Too small, right, large, too large: one weight on a parabola, always from the same start.

small = A small rate
    .text =
        A line with one weight, all rows in every update: the loss is a parabola over the weight. The learning rate is { $rate }. The first update moves the weight by { $d1 }, the second by { $d2 }.
    .ask = Of the distance to the best weight, how much does each update leave?
    .option-quarter = About a quarter
    .option-half = About a half
    .option-most = About three quarters
    .right = Yes: { $percent }%. On a parabola every update leaves the same share, so the steps shrink by it, too.
    .wrong = The second step is { $d2 } after { $d1 }. The steps shrink as the distance does.
    .do = Take a few updates with the button in the ring if you like, then answer.

fit = The rate that fits
    .text =
        With { $rate } one update leaves almost nothing: the loss falls from { $before } to { $after }. That rate is one over the curvature of the parabola. Real losses have another curvature in every direction, so no rate fits them all.
    .do = Set the learning rate in the ring to { $rate }, and take one update.

large = A large rate
    .text =
        With { $rate } each update leaps over the valley: what is left of the distance is multiplied by { $left }. The minus sign is the other side, and as it is smaller than 1 in size, the weight swings and settles.
    .do = Press Play and let it run to step { $goal }.

too_large = Too large
    .text =
        With { $rate } each update multiplies the distance by { $left }: away from the valley, farther each time. The loss goes from { $start } to { $end } in { $goal } updates.
    .do = Press Play and let it run to step { $goal }.

article = Which is true?
    .text =
        An article says: a **large** rate converges slowly but its result is precise, a **small** one converges fast but imprecisely. The chart has all rates of this lesson, from the same start. After ten updates the loss is { $small } at rate { $r1 }, { $middle } at { $r2 }, { $fit } at { $r3 } and { $large } at { $r4 }; at the start it was { $start }.
    .ask = What does the chart say?
    .option-article = The article is right
    .option-opposite = The larger the rate, the faster, without end
    .option-neither = Neither: small rates are slow, up to a point larger ones are faster, beyond it they swing
    .right = Yes. And how precise the end is does not depend on speed: with all rows in every update each rate below the limit reaches the same weight. Only with random mini-batches does a larger rate leave more trembling.
    .wrong = Which line falls fastest? Which rates are below it, which above?
    .do = Answer the question.
