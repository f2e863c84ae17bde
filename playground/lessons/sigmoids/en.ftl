# Why sigmoids vanish: a slope of a quarter at most, layer after layer.

title = Why sigmoids vanish
about = A sigmoid passes back a quarter at most. What eight of them leave of the error, and what ReLU does about it.

quarter = A quarter at most
    .text =
        On its way back the error passes through the slope of each unit. A sigmoid's slope is at most 0.25, where z is 0; this unit's mean slope over the batch is { $slope }.

        So one layer of sigmoids takes away at least { $onePercent }% of what comes back.
    .ask = Of what comes back, how much do the slopes of two layers leave at most?
    .option-half = A half
    .option-eighth = An eighth
    .option-sixteenth = A sixteenth
    .right = Yes: 0.25 · 0.25 = { $both }. At least { $twoPercent }% is lost after two layers, unless large weights make up for it.
    .wrong = A quarter of a quarter.
    .do = Answer the question.

two = Measured: two hidden layers
    .text =
        The lines show the gradients of this very update. Those of the first layer have a mean size of { $first }, those of the last { $last }: { $ratio } times as large. That is more than the slopes alone would do; the weights are small, too.

eight = And with eight?
    .text =
        The same start, but eight hidden layers of six sigmoid units.
    .ask = How many times larger are the last layer's gradients than the first's?
    .option-hundred = About a hundred times
    .option-thousand = Some thousands of times
    .option-million = About a million times
    .right = Yes: { $ratio } times. The first layer's mean gradient is { $first }.
    .wrong = Two layers lost a factor of hundreds. Each further layer takes at least three quarters again.
    .do = Answer the question.

stuck = So it does not learn
    .text =
        With gradients like these the first layers stay as they were drawn. The loss begins at { $before } and is { $after } after { $goal } updates: what guessing costs, the logarithm of 2.
    .do = Press Play and let it run to step { $goal }. The chart of the gradients, at the bottom right, shows the layers far apart.

relu = ReLU, and a start that fits
    .text =
        The same network with ReLU, whose slope is 1 where it is on, and starting weights made for it (He). Now the gradients of first and last layer differ by a factor of { $ratio } only, and after { $goal } updates the loss is { $after }.
    .do = Press Play and let it run to step { $goal }.
